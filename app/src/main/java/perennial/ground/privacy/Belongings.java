package perennial.ground.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.privacy.store.RowMoves;

/// Everything every module keeps about a customer, moved to another one and back. Part of the caller's transaction.
@Component
public class Belongings {

    private final ObjectProvider<PersonalData> parts;
    private final JdbcClient db;

    /// @param parts asked for late, as some of them need those who need this
    public Belongings(ObjectProvider<PersonalData> parts, JdbcClient db) {
        this.parts = parts;
        this.db = db;
    }

    /// @return what is needed to bring them back, without tables that held nothing
    public List<Moved> move(long from, long to) {
        var moved = new ArrayList<Moved>();
        var all = parts.orderedStream()
                .flatMap(part -> part.belongings().stream())
                .toList();
        for (var belonging : all) {
            rows(belonging)
                    .map(rows -> rows.move(belonging, from, to))
                    .filter(rows -> !rows.isNothing())
                    .ifPresent(moved::add);
        }
        return moved;
    }

    /// Gives back what is still there. The customer's own row has to be back already.
    public void bringBack(List<Moved> moved, long from, long to) {
        for (var each : moved.reversed()) {
            rows(each.belonging()).ifPresent(rows -> rows.bringBack(each, from, to));
        }
    }

    /// Rows laid aside because the other one had them already are tried again: what that one had may have gone back to
    /// somebody else.
    public Moved tryAgain(Moved moved, long to) {
        return rows(moved.belonging()).map(rows -> rows.tryAgain(moved, to)).orElse(moved);
    }

    private Optional<RowMoves> rows(Belonging belonging) {
        return RowMoves.in(db, belonging.table(), belonging.column());
    }
}
