package perennial.ground.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {

    private static final Stop MARCH = Stop.of("March 2024", "Mar", "/customers?month=2024-03");
    private static final Stop APRIL = Stop.of("April 2024", "Apr");

    @Test
    void the_axis_has_round_numbers_and_contains_zero() {
        assertThat(Scale.of(0, 870, 3).ticks()).containsExactly(0.0, 500.0, 1000.0);
        assertThat(Scale.of(3, 7, 3).ticks()).containsExactly(0.0, 2.5, 5.0, 7.5);
        assertThat(Scale.of(-40, 90, 3).ticks()).containsExactly(-50.0, 0.0, 50.0, 100.0);
        assertThat(Scale.of(-7, -3, 3).high()).isZero();
        assertThat(Scale.of(0, 0, 3).high()).isPositive();
    }

    @Test
    void a_point_opens_to_the_people_behind_it() {
        String html =
                html(lines(Value.of(12, "12 orders"), Value.of(9, "9 orders")).picture());
        assertThat(html)
                .contains("<a class=\"stripe\" href=\"/customers?month=2024-03\"")
                .contains("aria-label=\"March 2024, Orders 12 orders\"");
    }

    @Test
    void the_table_holds_the_same_numbers() {
        assertThat(lines(Value.of(12, "12 orders"), Value.NONE).table())
                .isEqualTo(new Chart.Grid(
                        List.of("", "Orders"),
                        List.of(List.of("March 2024", "12 orders"), List.of("April 2024", "–"))));
    }

    @Test
    void a_gap_in_the_data_is_a_gap_in_the_line() {
        String html = html(Lines.of(
                        "Orders",
                        String::valueOf,
                        List.of(MARCH, APRIL, MARCH),
                        List.of(Series.line("Orders", "1", List.of(Value.of(1, "1"), Value.NONE, Value.of(2, "2")))))
                .picture());
        assertThat(html.split("class=\"line\"", -1)).hasSize(3);
    }

    @Test
    void names_of_others_stay_text() {
        String hostile = "\"><script>alert(1)</script>";
        var ranking =
                new Ranking(hostile, hostile, hostile, List.of(new Ranking.Item(hostile, 1, hostile, "1", "/x\"y")));
        var heat = new Heat(hostile, hostile, List.of(hostile), List.of(new Heat.Row(hostile, cells(hostile))));
        var flow = new Flow(
                hostile,
                hostile,
                hostile,
                hostile,
                List.of(new Flow.Place("a", hostile, "new", hostile)),
                List.of(new Flow.Place("b", hostile, "new", hostile)),
                List.of(new Flow.Stream("a", "b", 1, hostile, "/x\"y")));
        for (Chart chart : List.of(ranking, heat, flow)) {
            assertThat(html(chart.picture())).doesNotContain("<script").doesNotContain("/x\"y");
        }
    }

    @Test
    void nothing_at_all_is_empty() {
        assertThat(lines(Value.NONE, Value.NONE).empty()).isTrue();
        assertThat(lines(Value.of(0, "0"), Value.NONE).empty()).isFalse();
    }

    @Test
    void a_chart_refuses_what_it_cannot_draw() {
        assertThatThrownBy(() -> Value.of(Double.NaN, "?")).hasMessageContaining("finite");
        assertThatThrownBy(() ->
                        Lines.of("Orders", String::valueOf, List.of(MARCH), List.of(Series.line("a", "1", List.of()))))
                .hasMessageContaining("1 stops");
    }

    private static List<Heat.Cell> cells(String words) {
        var cells = new ArrayList<Heat.Cell>();
        cells.add(new Heat.Cell(1, words, words, "/x\"y"));
        return cells;
    }

    private static Lines lines(Value march, Value april) {
        return Lines.of(
                "Orders",
                String::valueOf,
                List.of(MARCH, APRIL),
                List.of(Series.line("Orders", "1", List.of(march, april))));
    }

    private static String html(Content picture) {
        var output = new StringOutput();
        picture.writeTo(output);
        return output.toString();
    }
}
