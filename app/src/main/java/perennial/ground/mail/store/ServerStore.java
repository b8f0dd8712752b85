package perennial.ground.mail.store;

import java.sql.Types;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import perennial.ground.mail.MailServer;
import perennial.ground.mail.MailServer.Encryption;
import perennial.ground.mail.Mailbox;

/// The one server through which letters go.
@Repository
public class ServerStore {

    private final JdbcClient db;

    ServerStore(JdbcClient db) {
        this.db = db;
    }

    public Optional<MailServer> server() {
        return db.sql("""
                select host, port, encryption, user_name, sender_name, sender_address, own_network
                  from mail.server
                """)
                .query((row, n) -> new MailServer(
                        row.getString("host"),
                        row.getInt("port"),
                        Encryption.of(row.getString("encryption")),
                        row.getString("user_name"),
                        new Mailbox(row.getString("sender_name"), row.getString("sender_address")),
                        row.getBoolean("own_network")))
                .optional();
    }

    /// As it is sealed.
    public Optional<byte[]> password() {
        return db.sql("select password from mail.server where password is not null")
                .query(byte[].class)
                .optional();
    }

    public void save(MailServer server, byte @Nullable [] password) {
        db.sql("""
                insert into mail.server (host, port, encryption, user_name, password, sender_name, sender_address,
                                         own_network)
                values (:host, :port, :encryption, :user, :password, :name, :address, :own)
                on conflict (single) do update
                   set host = excluded.host,
                       port = excluded.port,
                       encryption = excluded.encryption,
                       user_name = excluded.user_name,
                       password = excluded.password,
                       sender_name = excluded.sender_name,
                       sender_address = excluded.sender_address,
                       own_network = excluded.own_network
                """)
                .param("host", server.host())
                .param("port", server.port())
                .param("encryption", server.encryption().key())
                .param("user", server.user())
                .param("password", password, Types.BINARY)
                .param("name", server.sender().name())
                .param("address", server.sender().address())
                .param("own", server.ownNetwork())
                .update();
    }

    public void remove() {
        db.sql("delete from mail.server").update();
    }
}
