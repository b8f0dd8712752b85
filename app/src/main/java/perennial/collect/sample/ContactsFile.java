package perennial.collect.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person;
import perennial.collect.intake.Person.Address;

/// The customers as the shop's till exports them.
final class ContactsFile {

    private static final Address NOWHERE = new Address(null, null, null, null, null, null);

    private ContactsFile() {}

    static void write(List<Client> clients, CsvWriter out) {
        out.writeRecord(
                "Customer number",
                "First name",
                "Last name",
                "Company",
                "E-mail",
                "Mobile",
                "Street",
                "Address 2",
                "Postcode",
                "City",
                "Country",
                "Language",
                "Birthday",
                "Tags",
                Consents.NEWSLETTER,
                Consents.GIVEN,
                Consents.WITHDRAWN,
                Consents.SMS,
                Consents.TEXT,
                "Customer since",
                "Note");
        clients.forEach(client -> write(client.person(), out));
    }

    private static void write(Person person, CsvWriter out) {
        Address address = person.address() == null ? NOWHERE : person.address();
        out.writeRecord(
                person.externalId(),
                person.givenName(),
                person.familyName(),
                person.company(),
                person.email(),
                person.phoneAsWritten(),
                address.line1(),
                address.line2(),
                address.postcode(),
                address.city(),
                address.country(),
                person.language(),
                birthday(person),
                String.join("; ", person.tags()),
                consent(person, Consents.NEWSLETTER),
                consent(person, Consents.GIVEN),
                consent(person, Consents.WITHDRAWN),
                consent(person, Consents.SMS),
                consent(person, Consents.TEXT),
                day(person.since()),
                person.note());
    }

    /// `1984-03-12`, or `--03-12` without a year.
    private static @Nullable String birthday(Person person) {
        MonthDay day = person.birthday();
        Integer year = person.birthYear();
        return day == null
                ? null
                : year == null ? day.toString() : day.atYear(year).toString();
    }

    private static @Nullable String consent(Person person, String header) {
        return person.consents().isEmpty()
                ? null
                : person.consents().getFirst().proof().get(header);
    }

    private static @Nullable String day(@Nullable Instant since) {
        return since == null
                ? null
                : since.atZone(SampleBusiness.ZONE).toLocalDate().toString();
    }
}
