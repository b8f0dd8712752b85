package perennial.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

class DatabaseTestDbTest extends DatabaseTest {

    @RepeatedTest(2)
    void each_test_finds_the_tables_as_the_migrations_left_them() {
        assertThat(settings()).isZero();

        db.sql("insert into ground.setting values ('left', 'behind')").update();

        assertThat(settings()).isOne();
    }

    private long settings() {
        return db.sql("select count(*) from ground.setting where key = 'left'")
                .query(Long.class)
                .single();
    }
}
