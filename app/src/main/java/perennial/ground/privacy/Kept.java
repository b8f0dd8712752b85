package perennial.ground.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/// Rows of one kind that are kept about somebody.
///
/// @param table where they are kept; the message `privacy.table.<table>` names them
/// @param rows values by column, as text; null where nothing is known
public record Kept(String table, List<Map<String, @Nullable String>> rows) {

    /// What a query finds, its columns named by the query.
    public static Kept of(String table, StatementSpec query) {
        return new Kept(
                table, query.query().listOfRows().stream().map(Kept::texts).toList());
    }

    private static Map<String, @Nullable String> texts(Map<String, ?> row) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        row.forEach((column, value) -> texts.put(column, value == null ? null : value.toString()));
        return texts;
    }
}
