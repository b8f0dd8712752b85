package perennial.ground.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.ground.ui.Words;
import perennial.testing.PageTest;

/// Promises about what every module keeps of customers, modules of tomorrow included.
class PersonalDataPageTest extends PageTest {

    /// Tables that mention customers and hold nothing that leads to one.
    private static final Set<String> NUMBERS_ONLY = Set.of("privacy.erasure");

    /// Numbers that lead from who was merged to who they are now, and of those who are no more.
    private static final Set<String> NUMBERS_THAT_STAY =
            Set.of("customers.merge.winner_id", "customers.merge.loser_id", "privacy.erasure.customer");

    @Autowired
    private List<PersonalData> parts;

    @Test
    void no_table_about_customers_is_forgotten() {
        var mentioning = db.sql("""
                select format('%I.%I', n.nspname, c.relname)
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and not c.relispartition
                   and n.nspname not like 'pg\\_%'
                   and n.nspname not in ('information_schema', 'testing')
                   and (exists (select from pg_attribute a
                                 where a.attrelid = c.oid
                                   and a.attnum > 0
                                   and a.attname in ('customer_id', 'customer', 'person_id', 'company_id', 'winner_id'))
                        or exists (select from pg_constraint f
                                    where f.contype = 'f'
                                      and f.conrelid = c.oid
                                      and f.confrelid = 'customers.customer'::regclass))
                """).query(String.class).set();

        var forgotten = new TreeSet<>(mentioning);
        forgotten.removeAll(tables());
        forgotten.removeAll(NUMBERS_ONLY);

        assertThat(forgotten)
                .as(
                        "tables with customers that no PersonalData of their module names; see docs/guides/add-personal-data.md")
                .isEmpty();
    }

    @Test
    void no_column_with_a_customers_number_is_forgotten_when_two_turn_out_to_be_one() {
        var mentioning = db.sql("""
                select format('%I.%I.%I', n.nspname, c.relname, a.attname)
                  from pg_attribute a
                  join pg_class c on c.oid = a.attrelid
                  join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p')
                   and not c.relispartition
                   and a.attnum > 0
                   and not a.attisdropped
                   and n.nspname not like 'pg\\_%'
                   and n.nspname not in ('information_schema', 'testing')
                   and (a.attname in ('customer_id', 'customer', 'person_id', 'company_id', 'other_id', 'buyer_id',
                                      'winner_id', 'loser_id', 'referrer_id', 'friend_id', 'member_id')
                        or exists (select from pg_constraint f
                                    where f.contype = 'f'
                                      and f.conrelid = c.oid
                                      and a.attnum = any (f.conkey)
                                      and f.confrelid = 'customers.customer'::regclass))
                """).query(String.class).set();

        var forgotten = new TreeSet<>(mentioning);
        forgotten.removeAll(belongings().stream()
                .map(each -> each.table() + "." + each.column())
                .toList());
        forgotten.removeAll(NUMBERS_THAT_STAY);

        assertThat(forgotten)
                .as("columns with customers in no PersonalData.belongings(); see docs/guides/add-personal-data.md")
                .isEmpty();
    }

    @Test
    void every_table_that_takes_part_in_a_merge_is_handed_over_and_erased_as_well() {
        assertThat(tables())
                .containsAll(belongings().stream().map(Belonging::table).toList());
    }

    @Test
    void what_moves_to_another_customer_can_be_told_apart_and_come_back() {
        assertThat(belongings())
                .filteredOn(each -> each.fate() == Belonging.Fate.MOVES)
                .allSatisfy(each -> assertThat(db.sql("""
                                select exists (select from pg_index
                                                where indrelid = to_regclass(:table) and indisprimary)
                                """)
                                .param("table", each.table())
                                .query(Boolean.class)
                                .single())
                        .as(each.table() + " has a primary key")
                        .isTrue());
    }

    @Test
    void no_part_names_a_table_that_is_not_there() {
        assertThat(tables())
                .allSatisfy(table -> assertThat(db.sql("select to_regclass(:table) is not null")
                                .param("table", table)
                                .query(Boolean.class)
                                .single())
                        .as(table)
                        .isTrue());
    }

    @Test
    void every_part_says_what_it_is_and_what_becomes_of_it() {
        for (var language : Words.LANGUAGES) {
            var words = Words.of(language);
            assertThat(parts).allSatisfy(part -> {
                assertThat(words.has(part.key() + ".personal")).as(part.key()).isTrue();
                assertThat(words.has(part.key() + ".personal.erased"))
                        .as(part.key())
                        .isTrue();
            });
        }
    }

    @Test
    void parts_have_names_of_their_own() {
        assertThat(parts).extracting(PersonalData::key).doesNotHaveDuplicates();
    }

    @Test
    void of_somebody_nobody_knows_nothing_is_kept_and_nothing_is_erased() {
        var nobody = new Subject(
                987_654_321,
                "Nobody",
                "/",
                new Traces(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                List.of());

        assertThat(parts).allSatisfy(part -> {
            assertThat(part.export(nobody))
                    .allSatisfy(kept -> assertThat(kept.rows()).isEmpty());
            part.erase(nobody);
        });
    }

    private List<Belonging> belongings() {
        return parts.stream().flatMap(part -> part.belongings().stream()).toList();
    }

    private Set<String> tables() {
        return parts.stream().flatMap(part -> part.tables().stream()).collect(Collectors.toSet());
    }
}
