package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.privacy.Marks;
import perennial.ground.privacy.Subject;
import perennial.ground.privacy.Subject.Identity;
import perennial.ground.privacy.Subjects;
import perennial.ground.privacy.Traces;

/// Says who a customer is, in all words by which we know them or did before somebody changed their row.
@Component
class CustomerSubjects implements Subjects {

    private static final Set<String> OUR_OWN = Set.of("email", "phone", "company", "name");

    private final JdbcClient db;
    private final MergeRecords merges;

    CustomerSubjects(JdbcClient db, MergeRecords merges) {
        this.db = db;
        this.merges = merges;
    }

    /// What those looked like who turned out to be customer `:id`, and before somebody changed them.
    private static final String OF_MERGED = """
            with recursive theirs (id, loser_id) as (
                select m.id, m.loser_id from customers.merge m where m.winner_id = :id and m.undone_at is null
                union
                select m.id, m.loser_id
                  from theirs t
                  join customers.merge m on m.winner_id = t.loser_id and m.undone_at is null
            )
            select m.loser -> 'customer' as customer,
                   m.loser -> 'email_address' as email_address,
                   m.loser -> 'phone_number' as phone_number
              from theirs t
              join customers.merge m on m.id = t.id
            union all
            select case r.table_name when 'customers.edit' then a.kept -> 'before' -> 'customer' else a.kept -> 'before' end,
                   case r.table_name when 'customers.edit' then a.kept -> 'before' -> 'email_address' end,
                   case r.table_name when 'customers.edit' then a.kept -> 'before' -> 'phone_number' end
              from theirs t
              join customers.merge_row r on r.merge_id = t.id
               and r.table_name in ('customers.edit', 'customers.journal')
             cross join jsonb_array_elements(r.aside) a (kept)
             where jsonb_typeof(a.kept -> 'before') = 'object'
            """;

    private record Named(
            @Nullable String name,
            @Nullable String given,
            @Nullable String family) {

        String whole() {
            return name != null && !name.isBlank() ? name.strip() : (text(given) + " " + text(family)).strip();
        }

        private static String text(@Nullable String part) {
            return part == null ? "" : part;
        }
    }

    @Override
    public Optional<Subject> find(long customerId) {
        return merges.now(customerId).flatMap(this::present);
    }

    private Optional<Subject> present(long id) {
        var names = names(id);
        if (names.isEmpty()) {
            return Optional.empty();
        }
        var emails = emails(id);
        var phones = phones(id);
        var identities = identities(id);
        var whole = names.stream()
                .map(Named::whole)
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        return Optional.of(new Subject(
                id,
                shown(id, names.getFirst(), emails),
                "/customers/" + id,
                traces(id, names, whole, emails, phones, identities),
                marks(whole, emails, phones, identities),
                merges.formerly(id)));
    }

    private static String shown(long id, Named now, List<String> emails) {
        return !now.whole().isEmpty() ? now.whole() : emails.isEmpty() ? "#" + id : emails.getFirst();
    }

    private Traces traces(
            long id,
            List<Named> names,
            List<String> whole,
            List<String> emails,
            List<String> phones,
            List<Identity> identities) {
        var ways = new ArrayList<>(emails);
        ways.addAll(phones);
        var words = new ArrayList<>(whole);
        names.forEach(named -> words.add((Named.text(named.given) + " " + Named.text(named.family)).strip()));
        words.addAll(streets(id));
        return new Traces(
                ways,
                words,
                identities.stream()
                        .filter(identity -> !OUR_OWN.contains(identity.namespace()))
                        .map(Identity::value)
                        .toList(),
                names.stream()
                        .map(named -> List.of(Named.text(named.given), Named.text(named.family)))
                        .toList());
    }

    /// What another customer has, too, would keep that one out as well.
    private static List<Identity> marks(
            List<String> names, List<String> emails, List<String> phones, List<Identity> identities) {
        var marks = new LinkedHashSet<>(identities);
        emails.forEach(email -> marks.add(new Identity("email", email)));
        phones.forEach(phone -> marks.add(new Identity("phone", Marks.dialled(phone))));
        names.stream()
                .filter(name -> name.contains(" "))
                .forEach(name -> marks.add(new Identity(Marks.WRITTEN, name.toLowerCase(Locale.ROOT))));
        return List.copyOf(marks);
    }

    /// The present one first, then those that imports have changed.
    private List<Named> names(long id) {
        return db.sql("""
                select name, given_name as given, family_name as family, 0 as age
                  from customers.customer where id = :id
                union
                select b.name, b.given_name, b.family_name, 1
                  from customers.journal j
                 cross join jsonb_populate_record(null::customers.customer, j.before) b
                 where j.customer_id = :id
                union
                select b.name, b.given_name, b.family_name, 2
                  from customers.edit e
                 cross join jsonb_populate_record(null::customers.customer, e.before -> 'customer') b
                 where e.customer_id = :id
                   and e.before is not null
                union
                select b.name, b.given_name, b.family_name, 3
                  from (%s) k
                 cross join jsonb_populate_record(null::customers.customer, k.customer) b
                 order by age
                """.formatted(OF_MERGED))
                .param("id", id)
                .query(Named.class)
                .list();
    }

    private List<String> emails(long id) {
        return db.sql("""
                select mine.address
                  from (select address, 0 as age
                          from customers.email_address
                         where customer_id = :id
                        union
                        select b.address, 1
                          from customers.edit e
                         cross join jsonb_populate_recordset(null::customers.email_address, e.before -> 'email_address') b
                         where e.customer_id = :id
                        union
                        select b.address, 2
                          from (%s) k
                         cross join jsonb_populate_recordset(null::customers.email_address, k.email_address) b) mine
                 where not exists (select from customers.email_address theirs
                                    where theirs.address = mine.address
                                      and theirs.customer_id <> :id)
                 group by mine.address
                 order by min(age), mine.address
                """.formatted(OF_MERGED))
                .param("id", id)
                .query(String.class)
                .list();
    }

    private List<String> phones(long id) {
        return db.sql("""
                select distinct said.number
                  from (select number, as_written
                          from customers.phone_number
                         where customer_id = :id
                        union
                        select b.number, b.as_written
                          from customers.edit e
                         cross join jsonb_populate_recordset(null::customers.phone_number, e.before -> 'phone_number') b
                         where e.customer_id = :id
                        union
                        select b.number, b.as_written
                          from (%s) k
                         cross join jsonb_populate_recordset(null::customers.phone_number, k.phone_number) b) mine
                 cross join lateral (values (mine.number), (mine.as_written)) said (number)
                 where said.number is not null
                   and not exists (select from customers.phone_number theirs
                                    where theirs.number = mine.number
                                      and theirs.customer_id <> :id)
                 order by said.number
                """.formatted(OF_MERGED))
                .param("id", id)
                .query(String.class)
                .list();
    }

    private List<String> streets(long id) {
        return db.sql("""
                select distinct line
                  from customers.address a
                 cross join lateral (values (a.line1), (a.line2)) said (line)
                 where a.customer_id = :id
                   and line ~ '[0-9]'
                 order by line
                """).param("id", id).query(String.class).list();
    }

    private List<Identity> identities(long id) {
        return db.sql("select namespace, value from customers.identity where customer_id = :id order by 1, 2")
                .param("id", id)
                .query(Identity.class)
                .list();
    }
}
