package perennial.collect.intake.store;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Person;
import perennial.collect.intake.Received;
import perennial.ground.privacy.Forgotten;
import perennial.ground.privacy.Marks;

/// Keeps people who were erased from coming back with the next file.
///
/// Whoever a row speaks of is told by their e-mail address or, like a customer is found, by the strongest other thing
/// the row says. A telephone number beside an id proves nothing: families share one.
@Component
class ErasedPeople {

    static final String KEY = "intake.complaint.erased";

    private final Forgotten forgotten;

    ErasedPeople(Forgotten forgotten) {
        this.forgotten = forgotten;
    }

    /// @param system whose customer ids the rows bear
    Check asOfNow(String system) {
        return new Check(forgotten.marks(), system);
    }

    /// For the rows of one file.
    static final class Check {

        private final Marks marks;
        private final String system;
        private long sales;

        private Check(Marks marks, String system) {
            this.marks = marks;
            this.system = system;
        }

        /// How many sales were found whose buyers were erased.
        long sales() {
            return sales;
        }

        /// A contact who was erased stays outside, with the reason and without the words. A sale stays, without its
        /// buyer.
        @Nullable
        Received without(@Nullable Received row) {
            if (row == null || marks.nobody()) {
                return row;
            }
            return switch (row) {
                case Received.Contact contact when isErased(contact.person()) -> blank(contact.line());
                case Received.Sale sale
                when sale.buyer() != null && isErased(sale.buyer()) -> {
                    sales++;
                    yield new Received.Sale(sale.line(), sale.buyer(), sale.sale(), true);
                }
                case Received.Contact contact ->
                    new Received.Contact(contact.line(), contact.person().withWords(marks::struck));
                case Received.Sale sale -> sale;
                case Received.Listed article -> article;
                case Received.Unreadable unreadable -> unreadable;
            };
        }

        /// A row for quarantine, blank if it speaks of somebody erased.
        Received.Unreadable unread(Received.Unreadable row) {
            return mentionedIn(row.raw()) ? blank(row.line()) : row;
        }

        boolean mentionedIn(List<String> cells) {
            return marks.mentionedIn(cells);
        }

        private boolean isErased(Person person) {
            if (person.email() != null && marks.has("email", person.email())) {
                return true;
            }
            if (person.externalId() != null) {
                return marks.has(system, person.externalId());
            }
            if (person.email() != null) {
                return false;
            }
            if (person.phone() != null) {
                return marks.has("phone", person.phone());
            }
            var company = person.kind() == Person.Kind.COMPANY ? person.company() : null;
            return company != null ? marks.has("company", plain(company)) : marks.has("name", plain(name(person)));
        }

        private static String name(Person person) {
            if (person.name() != null) {
                return person.name();
            }
            var given = person.givenName() == null ? "" : person.givenName();
            var family = person.familyName() == null ? "" : person.familyName();
            return given + " " + family;
        }

        private static String plain(String name) {
            return name.strip().toLowerCase(Locale.ROOT);
        }

        private static Received.Unreadable blank(long line) {
            return new Received.Unreadable(line, Complaint.of(KEY, null), List.of());
        }
    }
}
