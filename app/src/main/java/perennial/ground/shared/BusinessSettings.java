package perennial.ground.shared;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What the owner told us about the business, and sensible guesses for what nobody has told yet.
///
/// Read on every page, so kept in memory; another node sees a change after half a minute at most.
@Component
public class BusinessSettings {

    private static final long KEPT_NANOS = 30_000_000_000L;

    private record Kept(Map<String, String> stated, Business business, long at) {}

    private final JdbcClient db;
    private volatile @Nullable Kept kept;

    public BusinessSettings(JdbcClient db) {
        this.db = db;
    }

    public Business business() {
        return read().business;
    }

    /// The language, if somebody chose it; a guess from the server is no choice.
    public Optional<Locale> chosenLanguage() {
        return Optional.ofNullable(read().stated.get(SettingKeys.LANGUAGE)).map(Locale::forLanguageTag);
    }

    /// Whether somebody has described the business yet.
    public boolean described() {
        return read().stated.containsKey(SettingKeys.NAME);
    }

    public void save(Business business) {
        write(SettingKeys.rows(business), "do update set value = excluded.value");
        forgetNowAndAfterCommit();
    }

    /// The business as it was when the numbers were last brought in line with it; what it is now, as long as that
    /// never changed. Read from the database itself.
    public Business reckoned() {
        var stated = stated();
        return SettingKeys.reckoned(stated).orElseGet(() -> SettingKeys.business(stated));
    }

    /// The business as the database has it at this moment.
    public Business fresh() {
        return SettingKeys.business(stated());
    }

    /// Keeps in mind what the numbers are in line with, unless something older is kept already.
    public void keepReckoned(Business business) {
        write(SettingKeys.reckonedRows(business), "do nothing");
    }

    /// The numbers are in line with this now.
    public void reckonedIsNow(Business business) {
        write(SettingKeys.reckonedRows(business), "do update set value = excluded.value");
    }

    private void write(Map<String, String> rows, String known) {
        db.sql("""
                insert into ground.setting (key, value)
                select key, value
                  from unnest(:keys::text[], :values::text[]) as told(key, value)
                on conflict (key) %s
                """.formatted(known))
                .param("keys", rows.keySet().toArray(String[]::new))
                .param("values", rows.values().toArray(String[]::new))
                .update();
    }

    /// Whoever reads between our change and its commit would keep the old.
    private void forgetNowAndAfterCommit() {
        kept = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    kept = null;
                }
            });
        }
    }

    private Map<String, String> stated() {
        var stated = new HashMap<String, String>();
        db.sql("select key, value from ground.setting").query(row -> {
            stated.put(row.getString("key"), row.getString("value"));
        });
        return stated;
    }

    private Kept read() {
        Kept known = kept;
        if (known != null && System.nanoTime() - known.at < KEPT_NANOS) {
            return known;
        }
        var stated = stated();
        Kept fresh = new Kept(Map.copyOf(stated), SettingKeys.business(stated), System.nanoTime());
        kept = fresh;
        return fresh;
    }
}
