package perennial.ground.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import perennial.testing.DatabaseTest;

class BinaryRowsDbTest extends DatabaseTest {

    private static final Instant MOMENT = Instant.parse("1969-12-31T23:59:59.123456Z");
    private static final UUID MARK = UUID.fromString("f81d4fae-7dec-11d0-a765-00a0c91e6bf6");

    @BeforeEach
    void a_table_with_a_column_of_each_kind() {
        db.sql("""
                create table public.every_kind (
                    id bigint, number integer, share double precision, flag boolean, mark uuid, day date,
                    at timestamptz, name text, properties jsonb, also bigint[])
                """).update();
    }

    @AfterEach
    void it_goes() {
        db.sql("drop table public.every_kind").update();
    }

    private static BinaryRows full(BinaryRows rows, long id) {
        return rows.row()
                .bigint(id)
                .integer(-7)
                .real(0.1)
                .flag(true)
                .uuid(MARK)
                .day(LocalDate.of(1899, 12, 31))
                .instant(MOMENT)
                .text("Zoë \"=1+1\"\t\\N 🌿\n")
                .json("{\"price\":4.5}")
                .bigints(new long[] {3, Long.MIN_VALUE});
    }

    private static BinaryRows empty(BinaryRows rows) {
        return rows.row()
                .bigint(null)
                .integer(0)
                .real(0)
                .flag(false)
                .uuid(MARK)
                .day(LocalDate.EPOCH)
                .instant(Instant.EPOCH)
                .text(null)
                .json(null)
                .bigints(null);
    }

    private void write(BinaryRows rows) {
        transactions.executeWithoutResult(status -> rows.writeTo(dataSource, "public.every_kind"));
    }

    @Test
    void every_value_comes_back_as_it_was_given() {
        write(full(new BinaryRows(10), 42));

        var row = db.sql("select * from public.every_kind").query().singleRow();
        assertThat(row)
                .containsEntry("id", 42L)
                .containsEntry("number", -7)
                .containsEntry("share", 0.1)
                .containsEntry("flag", true)
                .containsEntry("mark", MARK)
                .containsEntry("name", "Zoë \"=1+1\"\t\\N 🌿\n");
        assertThat(db.sql("select at from public.every_kind")
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isEqualTo(MOMENT);
        assertThat(db.sql("select day::text || (properties ->> 'price') || also::text from public.every_kind")
                        .query(String.class)
                        .single())
                .isEqualTo("1899-12-314.5{3,-9223372036854775808}");
    }

    @Test
    void what_is_not_there_is_null_and_not_nothing() {
        write(empty(new BinaryRows(10)));

        assertThat(db.sql("select num_nulls(id, name, properties, also) from public.every_kind")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void the_character_postgresql_can_not_hold_is_left_out() {
        var rows = full(new BinaryRows(10), 1);
        rows.row()
                .bigint(2L)
                .integer(1)
                .real(1)
                .flag(true)
                .uuid(MARK)
                .day(LocalDate.EPOCH)
                .instant(MOMENT);
        rows.text("a\0b").json("{}").bigints(new long[0]);
        write(rows);

        assertThat(db.sql("select name from public.every_kind where id = 2")
                        .query(String.class)
                        .single())
                .isEqualTo("ab");
    }

    @Test
    void thousands_of_rows_are_numbered_one_after_the_other_when_their_turn_has_come() {
        var rows = new BinaryRows(10);
        for (int i = 0; i < 5_000; i++) {
            full(rows, 0);
        }
        rows.number(1_000_000_000_000L);
        write(rows);

        assertThat(rows.count()).isEqualTo(5_000);
        assertThat(db.sql("select count(distinct id) || ' ' || min(id) || ' ' || max(id) from public.every_kind")
                        .query(String.class)
                        .single())
                .isEqualTo("5000 1000000000000 1000000004999");
    }

    @Test
    void what_the_database_refuses_leaves_nothing_behind_and_the_connection_whole() {
        var rows = full(new BinaryRows(10), 1);
        rows.row()
                .bigint(2L)
                .integer(1)
                .real(1)
                .flag(true)
                .uuid(MARK)
                .day(LocalDate.EPOCH)
                .instant(MOMENT);
        rows.text("broken").json("{not json").bigints(null);

        assertThatThrownBy(() -> write(rows)).isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(db.sql("select count(*) from public.every_kind")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
