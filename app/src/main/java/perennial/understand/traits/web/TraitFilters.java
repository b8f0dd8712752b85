package perennial.understand.traits.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;

/// What traits narrow the list of customers by.
@Configuration(proxyBeanMethods = false)
class TraitFilters {

    private static final List<String> STAGES =
            List.of("prospect", "lead", "new", "active", "loyal", "advocate", "at-risk", "lapsed", "won-back");

    @Bean
    CustomerFilter byStage() {
        return new CustomerFilter() {
            @Override
            public String key() {
                return "stage";
            }

            @Override
            public Optional<SqlCondition> condition(String stage) {
                return Optional.of(new SqlCondition(
                        "hashtext(t.stage) = hashtext(:stage) and t.stage = :stage", Map.of("stage", stage)));
            }

            @Override
            public String label(String stage, Formats formats) {
                var known = STAGES.contains(stage);
                return formats.t("traits.filter.stage", known ? formats.t("lifecycle.stage." + stage) : stage);
            }

            @Override
            public List<Option> choices(String chosen, Formats formats) {
                var options = new ArrayList<Option>();
                options.add(new Option("", formats.t("customers.list.every-stage"), chosen.isEmpty()));
                STAGES.forEach(stage ->
                        options.add(new Option(stage, formats.t("lifecycle.stage." + stage), stage.equals(chosen))));
                return options;
            }

            @Override
            public String nameKey() {
                return "customers.stage";
            }
        };
    }

    /// Recency, frequency and monetary score, `*` for any: `5-4-*`.
    @Bean
    CustomerFilter byRfm() {
        return new CustomerFilter() {
            @Override
            public String key() {
                return "rfm";
            }

            @Override
            public Optional<SqlCondition> condition(String scores) {
                if (!scores.matches("[1-5*]-[1-5*]-[1-5*]")) {
                    return Optional.empty();
                }
                var columns = new String[] {"recency_score", "frequency_score", "monetary_score"};
                var sql = new StringBuilder("t.orders > 0");
                var values = new HashMap<String, Object>();
                var parts = scores.split("-");
                for (int i = 0; i < columns.length; i++) {
                    if (!parts[i].equals("*")) {
                        sql.append(" and t.").append(columns[i]).append(" = :").append(columns[i]);
                        values.put(columns[i], Integer.parseInt(parts[i]));
                    }
                }
                return Optional.of(new SqlCondition(sql.toString(), values));
            }

            @Override
            public String label(String scores, Formats formats) {
                return formats.t("traits.filter.rfm", scores);
            }
        };
    }

    /// The month of the first purchase.
    @Bean
    CustomerFilter byCohort() {
        return new CustomerFilter() {
            @Override
            public String key() {
                return "cohort";
            }

            @Override
            public Optional<SqlCondition> condition(String month) {
                try {
                    var cohort = YearMonth.parse(month);
                    return Optional.of(new SqlCondition(
                            "t.first_day >= :cohort_from and t.first_day < :cohort_to",
                            Map.of(
                                    "cohort_from",
                                    cohort.atDay(1),
                                    "cohort_to",
                                    cohort.plusMonths(1).atDay(1))));
                } catch (DateTimeException noMonth) {
                    return Optional.empty();
                }
            }

            @Override
            public String label(String month, Formats formats) {
                return formats.t("traits.filter.cohort", formats.month(YearMonth.parse(month)));
            }
        };
    }

    /// A twentieth of all customers by what is still to come.
    @Bean
    CustomerFilter byBand() {
        return new CustomerFilter() {
            @Override
            public String key() {
                return "band";
            }

            @Override
            public Optional<SqlCondition> condition(String band) {
                return band.matches("[0-9]{1,2}")
                        ? Optional.of(new SqlCondition("""
                                exists (select from insight.value_band_v1 b
                                         where b.band = :band
                                           and t.value between b.least_minor and b.most_minor)
                                """, Map.of("band", Integer.parseInt(band))))
                        : Optional.empty();
            }

            @Override
            public String label(String band, Formats formats) {
                return formats.t("traits.filter.band", band);
            }
        };
    }
}
