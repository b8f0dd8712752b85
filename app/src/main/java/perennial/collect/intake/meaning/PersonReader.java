package perennial.collect.intake.meaning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person;
import perennial.collect.intake.Person.Address;
import perennial.collect.intake.Person.Kind;
import perennial.collect.intake.Row;
import perennial.collect.intake.meaning.DateCell.Outcome;

/// Reads somebody from a row. Nobody is turned away for a misspelt birthday: what can't be understood is kept as it
/// stands.
final class PersonReader {

    private final Mapping mapping;
    private final Columns columns;
    private final Reach reach;
    private final Consents consents;
    private final LocalDate today;

    PersonReader(Mapping mapping, Columns columns, Instant now) {
        this.mapping = mapping;
        this.columns = columns;
        this.reach = new Reach(columns);
        this.consents = new Consents(columns, mapping.shop().zone());
        this.today = now.atZone(mapping.shop().zone()).toLocalDate();
    }

    /// Does a row say more than who somebody is, so that two rows of one person may differ?
    boolean saysMore() {
        return consents.any();
    }

    /// @param ordered when the row's order was placed; null in a file of people
    Person read(Row row, @Nullable Instant ordered) {
        var details = new Details(columns, row);
        String company = details.name(Field.COMPANY);
        String name = details.name(Field.NAME);
        String given = details.name(Field.GIVEN_NAME);
        String family = details.name(Field.FAMILY_NAME);
        String email = reach.email(details);
        String country = details.value(Field.COUNTRY, Countries::code);
        Reach.Phone phone =
                reach.phone(details, country != null ? country : mapping.shop().country());
        Birthday birthday = details.value(Field.BIRTHDAY, this::birthday);
        Instant since = details.value(Field.SINCE, this::since);
        String language = details.value(Field.LANGUAGE, Languages::read);
        ZoneId zone = mapping.rows().sales() ? null : details.value(Field.TIME_ZONE, Zones::of);
        for (int column : columns.all(Field.ATTRIBUTE)) details.keep(column);
        String id = Ids.read(columns.cell(row, Field.CUSTOMER_ID));
        boolean byName = id == null && mapping.namespace().equals(Mapping.BY_NAME);
        boolean onlyCompany = company != null && id == null && email == null && name == null && family == null;
        return new Person(
                mapping.rows() == RowKind.COMPANIES || onlyCompany ? Kind.COMPANY : Kind.PERSON,
                byName ? nameAsId(name, given, family, company) : id,
                email,
                phone == null ? null : phone.number(),
                phone == null ? null : phone.asWritten(),
                name,
                given,
                family,
                company,
                birthday == null ? null : birthday.day(),
                birthday == null ? null : birthday.year(),
                language,
                country,
                zone == null ? null : zone.getId(),
                address(details, country),
                tags(details),
                details.kept(),
                consents.read(row, ordered),
                since,
                note(row));
    }

    private @Nullable Birthday birthday(String cell) {
        DateStyle style = columns.meaning(Field.BIRTHDAY).dates();
        return Birthday.read(cell, new DateCell(style), style == DateStyle.DAY_MONTH_YEAR, today);
    }

    private @Nullable Instant since(String cell) {
        var date = new DateCell(columns.meaning(Field.SINCE).dates());
        return date.read(cell) == Outcome.READ ? date.instant(mapping.shop().zone(), null) : null;
    }

    private List<String> tags(Details details) {
        return columns.all(Field.TAGS).stream()
                .map(details::value)
                .filter(Objects::nonNull)
                .flatMap(cell -> Tags.read(cell).stream())
                .distinct()
                .toList();
    }

    private @Nullable String note(Row row) {
        List<String> notes = columns.all(Field.NOTE).stream()
                .map(column -> Text.lines(Columns.cell(row, column)))
                .filter(Objects::nonNull)
                .toList();
        return notes.isEmpty() ? null : String.join("\n", notes);
    }

    private static @Nullable Address address(Details details, @Nullable String country) {
        String line1 = details.text(Field.ADDRESS1);
        String line2 = details.text(Field.ADDRESS2);
        String postcode = details.text(Field.POSTCODE);
        String city = details.text(Field.CITY);
        String region = details.text(Field.REGION);
        if (postcode != null && postcode.startsWith("'")) postcode = postcode.substring(1);
        boolean none = line1 == null && line2 == null && postcode == null && city == null && region == null;
        return none ? null : new Address(line1, line2, postcode, city, region, country);
    }

    /// "Ada  Lovelace" and "ada lovelace" are one person where names are all we have.
    private static @Nullable String nameAsId(
            @Nullable String name, @Nullable String given, @Nullable String family, @Nullable String company) {
        String full = name != null ? name : given != null && family != null ? given + " " + family : company;
        if (full == null || Text.meansNothing(full)) return null;
        return full.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
