package perennial.collect.intake.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.ground.shared.Progress;
import perennial.testing.PageTest;

class StoppedImportPageTest extends PageTest {

    @Autowired
    private Imports imports;

    private long brought() {
        var rows = "Order number,Date,Customer ID,Amount,Currency\n1,2026-01-05,7,10.00,EUR\n";
        long id = imports.receive("till.csv", new ByteArrayInputStream(rows.getBytes(UTF_8)), "Olga")
                .id();
        imports.settle(id, imports.look(id).interpretation().mapping());
        return id;
    }

    private Imported.State state(long id) {
        return imports.find(id).orElseThrow().state();
    }

    @Test
    void what_is_stopped_while_it_is_written_leaves_nothing_and_is_put_away() {
        long id = brought();

        assertThatThrownBy(() -> imports.apply(id, (step, done, total) -> {
                    if (step.startsWith("intake.step.writing-") && done > 0) {
                        throw new Progress.Cancelled();
                    }
                }))
                .isInstanceOf(Progress.Cancelled.class);

        assertThat(state(id)).isEqualTo(Imported.State.CANCELLED);
        assertThat(db.sql("select (select count(*) from orders.orders) + (select count(*) from customers.customer)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_written_meanwhile_is_not_said_to_be_put_away() {
        long id = brought();
        imports.apply(id, Progress.SILENT);

        assertThat(pages.post()
                        .uri("/imports/" + id + "/cancel")
                        .with(asManager())
                        .with(csrf()))
                .hasStatus(303)
                .hasHeader("Location", "/imports/" + id);
        assertThat(state(id)).isEqualTo(Imported.State.APPLIED);
    }

    @Test
    void what_was_written_can_not_be_put_away_any_more() {
        long id = brought();
        imports.apply(id, Progress.SILENT);

        imports.cancel(id);

        assertThat(state(id)).isEqualTo(Imported.State.APPLIED);
        assertThat(imports.undo(id)).isEmpty();
    }
}
