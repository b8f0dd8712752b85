package perennial.ground.shared;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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
        var rows = SettingKeys.rows(business);
        db.sql("""
                insert into ground.setting (key, value)
                select key, value
                  from unnest(:keys::text[], :values::text[]) as told(key, value)
                on conflict (key) do update
                   set value = excluded.value
                """)
                .param("keys", rows.keySet().toArray(String[]::new))
                .param("values", rows.values().toArray(String[]::new))
                .update();
        kept = null;
    }

    private Kept read() {
        Kept known = kept;
        if (known != null && System.nanoTime() - known.at < KEPT_NANOS) {
            return known;
        }
        var stated = new HashMap<String, String>();
        db.sql("select key, value from ground.setting").query(row -> {
            stated.put(row.getString("key"), row.getString("value"));
        });
        Kept fresh = new Kept(Map.copyOf(stated), SettingKeys.business(stated), System.nanoTime());
        kept = fresh;
        return fresh;
    }
}
