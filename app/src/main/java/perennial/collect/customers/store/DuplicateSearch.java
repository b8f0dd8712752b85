package perennial.collect.customers.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.customers.store.Likeness.Known;
import perennial.collect.customers.store.Likeness.Reason;

/// Looks through all customers for pairs that may be one.
///
/// Only those are compared who share something word for word: a number, an address, an e-mail address as its owner may
/// have meant it, a whole name. What many share (a switchboard, "Maria Schmidt") proves nothing and would make
/// thousands of pairs, so it is left out. Of whole names alone, only the rare ones are worth a look: two "Ottokar
/// Wiesengrund" with an address each are likely one, two "Anna Schmidt" are not.
@Component
public class DuplicateSearch {

    private static final int MANY = 12;
    private static final int FEW = 3;
    private static final int MOST_PAIRS = 300_000;

    private final JdbcClient db;

    DuplicateSearch(JdbcClient db) {
        this.db = db;
    }

    private record Found(long customer, long other, Likeness likeness) {}

    /// @return how many pairs were found
    @Transactional
    public int look() {
        db.sql("set local work_mem = '192MB'").update();
        gatherKeys();
        weighNames();
        pairUp();
        var found = compare();
        write(found);
        return found.size();
    }

    /// A row is something a customer can share with others.
    private void gatherKeys() {
        db.sql("drop table if exists pg_temp.look, pg_temp.trait, pg_temp.pair, pg_temp.namesake")
                .update();
        db.sql("""
                create temp table look on commit drop as
                select c.id, c.kind, customers.plain_name(c.name) as name
                  from customers.customer c
                """).update();
        db.sql("""
                create temp table trait on commit drop as
                select distinct kind, hash, customer_id
                  from (select 'name' as kind, hashtextextended(l.name, 0) as hash, l.id as customer_id
                          from pg_temp.look l
                         where l.name like '% %' or l.kind = 'company' and l.name <> ''
                        union all
                        select 'phone', hashtextextended(number, 0), customer_id
                          from customers.phone_number
                         where number like '+%'
                        union all
                        select 'email', hashtextextended(address, 0), customer_id
                          from customers.email_address
                        union all
                        select 'email_variant', hashtextextended(customers.plain_email(address), 0), customer_id
                          from customers.email_address
                        union all
                        select 'address',
                               hashtextextended(coalesce(postcode, lower(city)) || ' ' || customers.plain_street(line1), 0),
                               customer_id
                          from customers.address
                         where line1 ~ '[0-9]'
                           and coalesce(postcode, city) is not null) known
                """).update();
        db.sql("analyze pg_temp.trait").update();
    }

    /// How many namesakes one would expect by accident: how many others bear each word of a name, as shares of the
    /// book, multiplied. Who bears the whole name is not counted, or a name nobody else has would never be rare.
    private void weighNames() {
        db.sql("""
                create temp table namesake on commit drop as
                with word as (
                    select word, count(*) as bearers
                      from pg_temp.look l
                     cross join lateral (select distinct regexp_split_to_table(l.name, ' ') as word) w
                     where l.name <> ''
                     group by word
                ), twice as (
                    select name, count(*) as size
                      from pg_temp.look
                     where name like '% %' or kind = 'company' and name <> ''
                     group by name
                    having count(*) between 2 and :many
                )
                select hashtextextended(t.name, 0) as hash,
                       case when t.size > :few then 1
                            when bool_or(w.bearers <= t.size) then 0
                            else exp(sum(ln((w.bearers - t.size)::float8)) filter (where w.bearers > t.size)
                                     - (count(*) - 1) * ln(p.people))
                       end as namesakes
                  from twice t
                 cross join (select count(*)::float8 as people from pg_temp.look) p
                 cross join lateral (select distinct regexp_split_to_table(t.name, ' ') as word) part
                  join word w on w.word = part.word
                 group by t.name, t.size, p.people
                """).param("many", MANY).param("few", FEW).update();
        db.sql("create index on pg_temp.namesake (hash)").update();
        db.sql("analyze pg_temp.namesake").update();
    }

    private void pairUp() {
        db.sql("""
                create temp table pair on commit drop as
                with block as (
                    select kind, hash, count(*) as size
                      from pg_temp.trait
                     group by kind, hash
                    having count(*) between 2 and :many
                ), alike as (
                    select a.customer_id, b.customer_id as other_id, a.kind,
                           n.namesakes
                      from block k
                      left join pg_temp.namesake n on k.kind = 'name' and n.hash = k.hash
                      join pg_temp.trait a on a.kind = k.kind and a.hash = k.hash
                      join pg_temp.trait b on b.kind = k.kind and b.hash = k.hash
                       and b.customer_id > a.customer_id
                    union all
                    select least(s.customer_id, s.other_id), greatest(s.customer_id, s.other_id),
                           case s.why when 'alias' then 'said' else replace(s.why, 'shared-', '') end, null
                      from customers.said_same s
                     where s.why in ('alias', 'shared-email', 'shared-phone')
                )
                select customer_id, other_id, array_agg(distinct kind) as shared,
                       coalesce(min(namesakes), 1) as namesakes
                  from alike
                 group by customer_id, other_id
                """).param("many", MANY).update();
        db.sql("analyze pg_temp.pair").update();
    }

    private List<Found> compare() {
        var found = new ArrayList<Found>();
        db.sql("""
                select p.customer_id, p.other_id, p.shared, p.namesakes, a.name, b.name as other_name,
                       one.birth_year, one.birth_month, one.birth_day,
                       two.birth_year as other_year, two.birth_month as other_month, two.birth_day as other_day,
                       exists (select from customers.identity i
                                 join customers.identity j on j.customer_id = p.other_id and j.namespace = i.namespace
                                where i.customer_id = p.customer_id
                                  and i.namespace not in ('email', 'phone', 'company', 'name')) as numbered_twice,
                       exists (select from customers.email_address e where e.customer_id = p.customer_id)
                       and exists (select from customers.email_address e where e.customer_id = p.other_id) as both_email
                  from pg_temp.pair p
                  join pg_temp.look a on a.id = p.customer_id
                  join pg_temp.look b on b.id = p.other_id and b.kind = a.kind
                  join customers.customer one on one.id = p.customer_id
                  join customers.customer two on two.id = p.other_id
                 where not exists (select from customers.not_same n
                                    where (n.customer_id, n.other_id) in
                                          ((p.customer_id, p.other_id), (p.other_id, p.customer_id)))
                 order by p.customer_id, p.other_id
                 limit :most
                """).param("most", MOST_PAIRS).query(row -> {
            long customer = row.getLong("customer_id");
            long other = row.getLong("other_id");
            Likeness.of(pair(row)).ifPresent(likeness -> found.add(new Found(customer, other, likeness)));
        });
        return found;
    }

    private static Likeness.Pair pair(ResultSet row) throws SQLException {
        return new Likeness.Pair(
                new Known(row.getString("name"), birthday(row, "birth_year", "birth_month", "birth_day")),
                new Known(row.getString("other_name"), birthday(row, "other_year", "other_month", "other_day")),
                shared((String[]) row.getArray("shared").getArray()),
                row.getDouble("namesakes"),
                row.getBoolean("numbered_twice"),
                row.getBoolean("both_email"));
    }

    /// Names are compared letter by letter afterwards.
    private static Set<Reason> shared(String[] kinds) {
        var shared = EnumSet.noneOf(Reason.class);
        for (var kind : kinds) {
            if (!kind.equals("name")) {
                shared.add(Reason.valueOf(kind.toUpperCase(Locale.ROOT)));
            }
        }
        return shared;
    }

    private static @Nullable LocalDate birthday(ResultSet row, String year, String month, String day)
            throws SQLException {
        int ofMonth = row.getInt(day);
        int ofYear = row.getInt(month);
        int inYear = row.getInt(year);
        return ofMonth == 0 || ofYear == 0
                ? null
                : LocalDate.of(inYear == 0 ? 4 : inYear, ofYear, 1).plusDays(ofMonth - 1);
    }

    private void write(List<Found> found) {
        db.sql("delete from customers.duplicate").update();
        db.sql("""
                insert into customers.duplicate (customer_id, other_id, score, family, reasons)
                select f.customer_id, f.other_id, f.score, f.family, string_to_array(f.reasons, ' ')
                  from unnest(:customers::bigint[], :others::bigint[], :scores::smallint[], :families::boolean[],
                              :reasons::text[]) as f (customer_id, other_id, score, family, reasons)
                """)
                .param("customers", found.stream().map(Found::customer).toArray(Long[]::new))
                .param("others", found.stream().map(Found::other).toArray(Long[]::new))
                .param(
                        "scores",
                        found.stream().map(each -> each.likeness().score()).toArray(Integer[]::new))
                .param(
                        "families",
                        found.stream().map(each -> each.likeness().family()).toArray(Boolean[]::new))
                .param("reasons", found.stream().map(DuplicateSearch::reasons).toArray(String[]::new))
                .update();
    }

    private static String reasons(Found found) {
        return String.join(
                " ", found.likeness().reasons().stream().map(Reason::key).toList());
    }
}
