package perennial.collect.intake.meaning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person;
import perennial.collect.intake.Person.Address;
import perennial.collect.intake.Person.Kind;
import perennial.collect.intake.Row;
import perennial.collect.intake.meaning.DateCell.Outcome;

/// Reads somebody from a row. A detail that can't be understood is kept as an attribute under its header: nobody is
/// turned away for a misspelt birthday.
final class PersonReader {

    private static final String SEVERAL = ":::";

    private final Mapping mapping;
    private final Columns columns;
    private final Consents consents;
    private final LocalDate today;
    private final List<Integer> phones;

    PersonReader(Mapping mapping, Columns columns, Instant now) {
        this.mapping = mapping;
        this.columns = columns;
        this.consents = new Consents(columns, mapping.shop().zone());
        this.today = now.atZone(mapping.shop().zone()).toLocalDate();
        this.phones = columns.all(Field.PHONE).stream()
                .sorted(Comparator.comparing((Integer column) -> !isMobile(column))
                        .thenComparing(
                                column -> Header.split(columns.header(column)).size()))
                .toList();
    }

    /// The number that people carry with them comes first, then the one with the plainest name.
    private boolean isMobile(int column) {
        String header = Text.folded(columns.header(column));
        return header.contains("mobi")
                || header.contains("cell")
                || header.contains("handy")
                || header.contains("movil");
    }

    /// Does a row say more than who somebody is, so that two rows of one person may differ?
    boolean saysMore() {
        return consents.any();
    }

    /// @param ordered when the row's order was placed; null in a file of people
    Person read(Row row, @Nullable Instant ordered) {
        return new Reading(row).person(ordered);
    }

    /// One row, and the details of it that have no better place.
    private final class Reading {

        private final Row row;
        private final Map<String, String> attributes = new LinkedHashMap<>();
        private @Nullable String phone;
        private @Nullable String phoneAsWritten;

        Reading(Row row) {
            this.row = row;
        }

        Person person(@Nullable Instant ordered) {
            String company = text(Field.COMPANY);
            String name = text(Field.NAME);
            String given = text(Field.GIVEN_NAME);
            String family = text(Field.FAMILY_NAME);
            String email = email();
            String country = country();
            phones(country);
            Birthday birthday = birthday();
            Instant since = since();
            String language = language();
            String zone = mapping.rows().sales() ? null : zone();
            List<String> tags = columns.all(Field.TAGS).stream()
                    .flatMap(column -> tags(column).stream())
                    .distinct()
                    .toList();
            for (int column : columns.all(Field.ATTRIBUTE)) keep(column);
            String id = Ids.read(columns.cell(row, Field.CUSTOMER_ID));
            boolean nobody = name == null && given == null && family == null && email == null;
            boolean isCompany = mapping.rows() == RowKind.COMPANIES || company != null && nobody && id == null;
            return new Person(
                    isCompany ? Kind.COMPANY : Kind.PERSON,
                    id != null || !mapping.namespace().equals(Mapping.BY_NAME)
                            ? id
                            : nameAsId(name, given, family, company),
                    email,
                    phone,
                    phoneAsWritten,
                    name,
                    given,
                    family,
                    company,
                    birthday == null ? null : birthday.day(),
                    birthday == null ? null : birthday.year(),
                    language,
                    country,
                    zone,
                    address(country),
                    tags,
                    attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(attributes),
                    consents.read(row, ordered),
                    since,
                    note());
        }

        private @Nullable String text(Field field) {
            return columns.has(field) ? Text.clean(columns.cell(row, field)) : null;
        }

        private @Nullable String value(int column) {
            return Text.value(Columns.cell(row, column));
        }

        private void keep(int column) {
            String cell = value(column);
            if (cell != null) attributes.put(columns.header(column), cell);
        }

        /// Address books put several values into one cell; the others stay readable in the attributes.
        private static String first(String cell) {
            int end = cell.indexOf(SEVERAL);
            return end < 0 ? cell : cell.substring(0, end).strip();
        }

        private void keep(Field field) {
            keep(columns.first(field));
        }

        private @Nullable String email() {
            String found = null;
            for (int column : columns.all(Field.EMAIL)) {
                String cell = value(column);
                if (cell == null) continue;
                String address = Emails.read(first(cell));
                if (found == null && address != null) found = address;
                else if (!cell.equalsIgnoreCase(found)) keep(column);
                if (cell.contains(SEVERAL)) keep(column);
            }
            return found;
        }

        private void phones(@Nullable String country) {
            String ringing = country != null ? country : mapping.shop().country();
            for (int column : phones) {
                String cell = value(column);
                if (cell == null) continue;
                String number = Phones.read(first(cell), ringing);
                if (phone == null && (phoneAsWritten == null || number != null)) {
                    if (phoneAsWritten != null) attributes.put(columns.header(column), phoneAsWritten);
                    phoneAsWritten = cell;
                    phone = number;
                } else if (number == null || !number.equals(phone)) keep(column);
            }
        }

        private @Nullable String country() {
            String cell = columns.has(Field.COUNTRY) ? Text.value(columns.cell(row, Field.COUNTRY)) : null;
            if (cell == null) return null;
            String code = Countries.code(cell);
            if (code == null) keep(Field.COUNTRY);
            return code;
        }

        private @Nullable String language() {
            String cell = columns.has(Field.LANGUAGE) ? Text.value(columns.cell(row, Field.LANGUAGE)) : null;
            if (cell == null) return null;
            String tag = Languages.read(cell);
            if (tag == null) keep(Field.LANGUAGE);
            return tag;
        }

        private @Nullable String zone() {
            String cell = columns.has(Field.TIME_ZONE) ? Text.value(columns.cell(row, Field.TIME_ZONE)) : null;
            if (cell == null) return null;
            ZoneId zone = Zones.of(cell);
            if (zone == null) keep(Field.TIME_ZONE);
            return zone == null ? null : zone.getId();
        }

        private @Nullable Birthday birthday() {
            String cell = columns.has(Field.BIRTHDAY) ? Text.value(columns.cell(row, Field.BIRTHDAY)) : null;
            if (cell == null) return null;
            DateStyle style = columns.meaning(Field.BIRTHDAY).dates();
            var birthday = Birthday.read(cell, new DateCell(style), style == DateStyle.DAY_MONTH_YEAR, today);
            if (birthday == null && !isZero(cell)) keep(Field.BIRTHDAY);
            return birthday;
        }

        /// 0/0/00 and 0000-00-00 stand for nothing.
        private static boolean isZero(String cell) {
            return cell.chars().noneMatch(c -> Character.isLetter(c) || c >= '1' && c <= '9');
        }

        private @Nullable Instant since() {
            String cell = columns.has(Field.SINCE) ? Text.value(columns.cell(row, Field.SINCE)) : null;
            if (cell == null) return null;
            var date = new DateCell(columns.meaning(Field.SINCE).dates());
            if (date.read(cell) == Outcome.READ)
                return date.instant(mapping.shop().zone(), null);
            keep(Field.SINCE);
            return null;
        }

        private List<String> tags(int column) {
            String cell = value(column);
            return cell == null ? List.of() : Tags.read(cell);
        }

        private @Nullable String note() {
            var notes = new ArrayList<String>();
            for (int column : columns.all(Field.NOTE)) {
                String note = Text.lines(Columns.cell(row, column));
                if (note != null) notes.add(note);
            }
            return notes.isEmpty() ? null : String.join("\n", notes);
        }

        private @Nullable Address address(@Nullable String country) {
            String line1 = text(Field.ADDRESS1);
            String line2 = text(Field.ADDRESS2);
            String postcode = text(Field.POSTCODE);
            String city = text(Field.CITY);
            String region = text(Field.REGION);
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
}
