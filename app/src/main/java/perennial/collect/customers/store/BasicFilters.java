package perennial.collect.customers.store;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.ground.ui.Formats;

/// What customers themselves can be narrowed by.
@Configuration(proxyBeanMethods = false)
class BasicFilters {

    /// A filter that is only its three parts.
    private record Plain(String key, Function<String, Optional<SqlCondition>> demand) implements CustomerFilter {

        @Override
        public Optional<SqlCondition> condition(String value) {
            return demand.apply(value);
        }

        @Override
        public String label(String value, Formats formats) {
            return formats.t("customers.filter." + key, value);
        }
    }

    /// The beginning of a name, an e-mail address, a phone number or a customer number.
    @Bean
    CustomerFilter bySearch() {
        return new Plain("q", typed -> {
            var text = typed.strip().toLowerCase(Locale.ROOT);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            var begins = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            return Optional.of(new SqlCondition("""
                    c.id in (select id from customers.customer where lower(name) like :q
                             union all select id from customers.customer where lower(family_name) like :q
                             union all select customer_id from customers.email_address where address like :q
                             union all select customer_id from customers.phone_number where number like :q
                             union all select customer_id from customers.identity where value = :q_exact)
                    """, Map.of("q", begins, "q_exact", typed.strip())));
        });
    }

    @Bean
    CustomerFilter byKind() {
        return new Plain("kind", kind -> switch (kind) {
            case "person" -> Optional.of(SqlCondition.of("c.kind = 'person'"));
            case "company" -> Optional.of(SqlCondition.of("c.kind = 'company'"));
            default -> Optional.empty();
        });
    }

    @Bean
    CustomerFilter byTag() {
        return new Plain(
                "tag",
                tag -> Optional.of(new SqlCondition(
                        "c.id in (select customer_id from customers.tag where tag = :tag)", Map.of("tag", tag))));
    }

    @Bean
    CustomerFilter byCountry() {
        return new Plain(
                "country",
                country -> Optional.of(
                        new SqlCondition("c.country = :country", Map.of("country", country.toUpperCase(Locale.ROOT)))));
    }

    @Bean
    CustomerFilter byCompany() {
        return new Plain("company", id -> {
            try {
                return Optional.of(new SqlCondition("c.company_id = :company", Map.of("company", Long.parseLong(id))));
            } catch (NumberFormatException noId) {
                return Optional.empty();
            }
        });
    }
}
