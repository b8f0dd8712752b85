package perennial.collect.customers.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.customers.Particulars;
import perennial.ground.access.Audit;
import perennial.ground.refresh.LaterRefresh;
import tools.jackson.databind.json.JsonMapper;

/// Writes what people here enter about a customer, the whole of it at once; every change is journaled and audited, and
/// figures follow.
@Component
public class HandEdits {

    private final JdbcClient db;
    private final ParticularsStore kept;
    private final EditJournal journal;
    private final WaysToReach ways;
    private final Audit audit;
    private final LaterRefresh figures;

    HandEdits(JdbcClient db, ParticularsStore kept, EditJournal journal, Audit audit, LaterRefresh figures) {
        this.db = db;
        this.kept = kept;
        this.journal = journal;
        this.ways = new WaysToReach(db);
        this.audit = audit;
        this.figures = figures;
    }

    /// What became of a change.
    public sealed interface Outcome {

        /// @param edit by which it can be taken back
        record Written(long edit) implements Outcome {}

        record Nothing() implements Outcome {}

        /// Somebody else was quicker.
        ///
        /// @param by who it was; null when it was no person, such as an import
        record Meanwhile(@Nullable String by, Particulars now) implements Outcome {}
    }

    /// @param edit by which it can be taken back
    public record Added(long id, long edit) {}

    @Transactional
    public Added add(Particulars entered, List<String> tags, String by) {
        long id = db.sql("""
                insert into customers.customer (kind, name) values (:kind, :name) returning id
                """)
                .param("kind", entered.kind())
                .param("name", entered.name())
                .query(Long.class)
                .single();
        write(id, null, Particulars.blank(entered.kind()), entered, 0);
        db.sql("""
                insert into customers.tag (customer_id, tag)
                select :id, unnest(:tags::text[]) on conflict do nothing
                """).param("id", id).param("tags", tags.toArray(String[]::new)).update();
        db.sql("insert into customers.newcomer (first_id) values (:id)")
                .param("id", id)
                .update();
        audit.record("customers.added", "customer", id, Audit.Change.to(known(entered.texts())));
        figures.ask();
        return new Added(id, journal.added(id, by));
    }

    /// @param basis fingerprint of what the person saw when they began
    /// @param lastEdit the last change by hand they saw
    @Transactional
    public Outcome change(long id, String basis, long lastEdit, Particulars entered, String by) {
        var companyId = lock(id);
        var before = kept.find(id).orElseThrow();
        if (!ParticularsStore.fingerprint(before).equals(basis)) {
            return new Outcome.Meanwhile(journal.lastAfter(id, lastEdit).orElse(null), before);
        }
        var after = before.changedIn(entered);
        if (after.isEmpty()) {
            return new Outcome.Nothing();
        }
        long edit = journal.changing(id, by);
        write(id, companyId.orElse(null), before, entered, 1);
        audit.record("customers.changed", "customer", id, new Audit.Change(entered.changedIn(before), after));
        figures.ask();
        return new Outcome.Written(edit);
    }

    /// Puts a person into a company, or out of the one they are in.
    ///
    /// @return by which it can be taken back; empty if it was so before
    @Transactional
    public Optional<Long> belongs(long person, @Nullable Long company, String by) {
        if (lock(person).equals(Optional.ofNullable(company))) {
            return Optional.empty();
        }
        long edit = journal.changing(person, by);
        db.sql("update customers.customer set company_id = :company, version = version + 1 where id = :id")
                .param("company", company)
                .param("id", person)
                .update();
        audit.record(
                "customers.belongs",
                "customer",
                person,
                Audit.Change.to(company == null ? Map.of() : Map.of("company", company)));
        figures.ask();
        return Optional.of(edit);
    }

    /// The number of the last change by hand, for a form to remember; 0 before the first.
    public long last(long id) {
        return journal.last(id);
    }

    /// @return the customer, if it could be taken back: nothing else has happened to them since
    @Transactional
    public Optional<Long> undo(long edit) {
        var undone = journal.undo(edit);
        undone.ifPresent(id -> {
            audit.record("customers.edit-undone", "customer", id, Audit.Change.NONE);
            figures.ask();
        });
        return undone;
    }

    private Optional<Long> lock(long id) {
        return Optional.ofNullable(db.sql("select company_id from customers.customer where id = :id for update")
                .param("id", id)
                .query((row, n) -> new CompanyOf(row.getObject("company_id", Long.class)))
                .single()
                .company());
    }

    private record CompanyOf(@Nullable Long company) {}

    /// @param step by how much the version grows
    private void write(long id, @Nullable Long companyId, Particulars before, Particulars entered, int step) {
        var birthday = entered.birthday();
        db.sql("""
                update customers.customer
                   set name = :name,
                       given_name = :given,
                       family_name = :family,
                       company_id = :company,
                       language = :language,
                       country = :country,
                       time_zone = :zone,
                       birth_month = :month,
                       birth_day = :day,
                       birth_year = :year,
                       attributes = :attributes::jsonb,
                       version = version + :step
                 where id = :id
                """)
                .param("id", id)
                .param("name", entered.name())
                .param("given", entered.givenName())
                .param("family", entered.familyName())
                .param("company", company(companyId, before.company(), entered.company()))
                .param("language", entered.language())
                .param("country", entered.country())
                .param("zone", entered.timeZone())
                .param("month", birthday == null ? null : birthday.month())
                .param("day", birthday == null ? null : birthday.day())
                .param("year", birthday == null ? null : birthday.year())
                .param("attributes", JsonMapper.shared().writeValueAsString(entered.attributes()))
                .param("step", step)
                .update();
        ways.write(id, before, entered);
    }

    /// The company of that name, made if there is none; two may bear the same name, so one that stays is left alone.
    private @Nullable Long company(@Nullable Long now, @Nullable String nameNow, @Nullable String wanted) {
        if (wanted == null) {
            return null;
        }
        return wanted.equals(nameNow) && now != null ? now : ways.companyNamed(wanted);
    }

    private static Map<String, String> known(Map<String, String> texts) {
        var known = new LinkedHashMap<>(texts);
        known.values().removeIf(String::isEmpty);
        return known;
    }
}
