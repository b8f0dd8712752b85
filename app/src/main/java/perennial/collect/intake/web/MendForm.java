package perennial.collect.intake.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import perennial.collect.intake.Received;

/// What somebody wrote in place of rows that could not be read.
final class MendForm {

    private MendForm() {}

    /// @return the cells of rows that were changed, by line
    static Map<Long, List<String>> read(List<Received.Unreadable> rows, Map<String, String> form) {
        var mended = new HashMap<Long, List<String>>();
        for (var row : rows) {
            var cells = new ArrayList<String>();
            for (int i = 0; i < row.raw().size(); i++) {
                cells.add(form.getOrDefault(name(row.line(), i), row.raw().get(i)));
            }
            if (!cells.equals(row.raw())) {
                mended.put(row.line(), cells);
            }
        }
        return mended;
    }

    static String name(long line, int cell) {
        return "cell-" + line + "-" + cell;
    }
}
