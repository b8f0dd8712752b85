package perennial.ground.access.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.ground.access.UserId;

/// Ends sessions, whatever browser they are in.
@Repository
public class SessionStore {

    private final JdbcClient db;

    public SessionStore(JdbcClient db) {
        this.db = db;
    }

    public void endAll(UserId user) {
        db.sql("delete from access.session where principal_name = :user")
                .param("user", user.toString())
                .update();
    }

    /// @return how many there were
    public int endAllBut(String sessionId, UserId user) {
        return db.sql("delete from access.session where principal_name = :user and session_id <> :session")
                .param("user", user.toString())
                .param("session", sessionId)
                .update();
    }
}
