package perennial.collect.customers.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.ui.Formats;

/// What customers themselves can be narrowed by.
@Configuration(proxyBeanMethods = false)
class BasicFilters {

    private static final List<String> CHANNELS = List.of("email", "sms", "whatsapp", "phone", "post");

    @Bean
    CustomerFilter bySearch(JdbcClient db, BusinessSettings business) {
        return new SearchFilter(db, business);
    }

    @Bean
    CustomerFilter byKind() {
        return PlainFilter.of("kind", kind -> switch (kind) {
                    case "person", "company" -> Optional.of(new SqlCondition("c.kind = :kind", Map.of("kind", kind)));
                    default -> Optional.empty();
                })
                .saying((kind, formats) -> formats.t("customers.kind." + kind));
    }

    @Bean
    CustomerFilter byTag(JdbcClient db) {
        return PlainFilter.of(
                        "tag",
                        tag -> Optional.of(new SqlCondition(
                                "c.id in (select customer_id from customers.tag where tag = :tag)",
                                Map.of("tag", tag))))
                .choosing(formats -> tags(db), (tag, formats) -> tag);
    }

    /// The tags there are, hopping along the index from one to the next.
    private static List<String> tags(JdbcClient db) {
        return db.sql("""
                with recursive known (tag) as (
                    (select min(tag) from customers.tag)
                    union all
                    select (select min(g.tag) from customers.tag g where g.tag > known.tag)
                      from known
                     where known.tag is not null
                )
                select tag from known where tag is not null limit 200
                """).query(String.class).list();
    }

    @Bean
    CustomerFilter byCountry() {
        return PlainFilter.of(
                        "country",
                        code -> code.matches("[A-Za-z]{2}")
                                ? Optional.of(new SqlCondition(
                                        "c.country = :country", Map.of("country", code.toUpperCase(Locale.ROOT))))
                                : Optional.empty())
                .saying((code, formats) ->
                        formats.t("customers.filter.country", formats.countryName(code.toUpperCase(Locale.ROOT))));
    }

    @Bean
    CustomerFilter byCompany(CustomerStore customers) {
        return PlainFilter.of(
                        "company",
                        id -> id.matches("\\d{1,18}")
                                ? Optional.of(new SqlCondition(
                                        "c.company_id = :company", Map.of("company", Long.valueOf(id))))
                                : Optional.empty())
                .saying((id, formats) -> formats.t(
                        "customers.filter.company",
                        customers
                                .find(Long.parseLong(id))
                                .map(found -> found.name())
                                .orElse(id)));
    }

    /// `email`: their last word on e-mail was yes; `no-email`: it was no.
    @Bean
    CustomerFilter byConsent() {
        return PlainFilter.of("consent", BasicFilters::consented)
                .choosing(formats -> CHANNELS.stream().toList(), BasicFilters::consentName)
                .saying(BasicFilters::consentName);
    }

    private static Optional<SqlCondition> consented(String value) {
        boolean refused = value.startsWith("no-");
        var channel = refused ? value.substring("no-".length()) : value;
        return CHANNELS.contains(channel)
                ? Optional.of(new SqlCondition("""
                        c.id in (select k.customer_id
                                   from customers.consent k
                                  where k.channel = :consent_channel
                                    and k.granted = :consent_granted
                                    and not exists (
                                        select from customers.consent later
                                         where later.customer_id = k.customer_id
                                           and later.channel = k.channel
                                           and (coalesce(later.given_at, '-infinity'), later.id)
                                               > (coalesce(k.given_at, '-infinity'), k.id)))
                        """, Map.of("consent_channel", channel, "consent_granted", !refused)))
                : Optional.empty();
    }

    private static String consentName(String value, Formats formats) {
        return value.startsWith("no-")
                ? formats.t(
                        "customers.filter.refused", formats.t("customers.channel." + value.substring("no-".length())))
                : formats.t("customers.filter.consent", formats.t("customers.channel." + value));
    }
}
