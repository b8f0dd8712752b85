package perennial.understand.traits.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.ground.ui.Formats;

/// Whom figures about how people buy speak of.
@Configuration(proxyBeanMethods = false)
class HabitFilters {

    /// Whoever buys lately enough for their own rhythm: `rhythm=in`.
    @Bean
    CustomerFilter byRhythm() {
        return new OneWord("rhythm", "in", "t.stage in ('new', 'active', 'loyal', 'advocate', 'won-back')");
    }

    /// Whoever bought on more than one day: `returned=yes`.
    @Bean
    CustomerFilter byReturn() {
        return new OneWord("returned", "yes", "t.purchase_days > 1");
    }

    /// A filter that knows one word. Its label is `traits.filter.<key>`.
    private record OneWord(String key, String word, String sql) implements CustomerFilter {

        @Override
        public Optional<SqlCondition> condition(String value) {
            return value.equals(word) ? Optional.of(new SqlCondition(sql, Map.of())) : Optional.empty();
        }

        @Override
        public String label(String value, Formats formats) {
            return formats.t("traits.filter." + key);
        }
    }

    /// Whoever bought for the second time after a day, and has not bought again since: `second=2026-05-01`.
    @Bean
    CustomerFilter bySecondPurchase() {
        return new CustomerFilter() {
            @Override
            public String key() {
                return "second";
            }

            @Override
            public Optional<SqlCondition> condition(String day) {
                try {
                    return Optional.of(new SqlCondition(
                            "t.purchase_days = 2 and t.last_day > :second_after",
                            Map.of("second_after", LocalDate.parse(day))));
                } catch (DateTimeException noDay) {
                    return Optional.empty();
                }
            }

            @Override
            public String label(String day, Formats formats) {
                return formats.t("traits.filter.second", formats.date(LocalDate.parse(day)));
            }
        };
    }
}
