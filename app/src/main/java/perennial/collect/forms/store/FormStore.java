package perennial.collect.forms.store;

import static java.time.ZoneOffset.UTC;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.forms.Form;
import perennial.collect.forms.Form.Field;
import perennial.collect.forms.Form.Kept;
import perennial.collect.forms.Form.Sentence;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Keeps forms, and every sentence anybody could ever agree to.
@Repository
public class FormStore {

    private static final TypeReference<List<Field>> FIELDS = new TypeReference<>() {};

    private static final String SELECT = """
            select id, slug, language, title, text, button, thanks, privacy_url, fields::text as fields, open, answers,
                   confirm, base, confirmed
              from forms.form
            """;

    private final JdbcClient db;

    FormStore(JdbcClient db) {
        this.db = db;
    }

    /// The newest first.
    public List<Kept> all() {
        var sentences = sentences(null);
        return db.sql(SELECT + " order by id desc")
                .query((row, n) -> kept(row, sentences))
                .list();
    }

    public Optional<Kept> find(long id) {
        var sentences = sentences(id);
        return db.sql(SELECT + " where id = :id")
                .param("id", id)
                .query((row, n) -> kept(row, sentences))
                .optional();
    }

    public Optional<Kept> bySlug(String slug) {
        return db.sql("select id from forms.form where slug = :slug")
                .param("slug", slug)
                .query(Long.class)
                .optional()
                .flatMap(this::find);
    }

    /// @param base where the links in its letters begin
    /// @return its number; empty if another form has that address
    @Transactional
    public Optional<Long> add(Form form, String base, Instant now) {
        var id = db.sql("""
                insert into forms.form (slug, language, title, text, button, thanks, privacy_url, fields, confirm, base,
                                        made_at)
                values (:slug, :language, :title, :text, :button, :thanks, :privacy, :fields::jsonb, :confirm, :base,
                        :now)
                on conflict do nothing
                returning id
                """)
                .params(values(form))
                .param("base", base)
                .param("now", now.atOffset(UTC))
                .query(Long.class)
                .optional();
        id.ifPresent(fresh -> say(fresh, List.of(), form.sentences(), now));
        return id;
    }

    /// Its address stays: it may stand on a poster.
    @Transactional
    public void change(long id, Form form, String base, Instant now) {
        db.sql("""
                update forms.form
                   set language = :language,
                       title = :title,
                       text = :text,
                       button = :button,
                       thanks = :thanks,
                       privacy_url = :privacy,
                       fields = :fields::jsonb,
                       confirm = :confirm,
                       base = :base
                 where id = :id
                """).params(values(form)).param("base", base).param("id", id).update();
        say(id, sentences(id).getOrDefault(id, List.of()), form.sentences(), now);
    }

    public void open(long id, boolean open) {
        db.sql("update forms.form set open = :open where id = :id")
                .param("id", id)
                .param("open", open)
                .update();
    }

    public void answered(long id) {
        db.sql("update forms.form set answers = answers + 1 where id = :id")
                .param("id", id)
                .update();
    }

    public void confirmed(long id) {
        db.sql("update forms.form set confirmed = confirmed + 1 where id = :id")
                .param("id", id)
                .update();
    }

    /// Adds what was not said so before; what is no longer said is noted as taken out.
    private void say(long id, List<Sentence> before, List<Sentence> now, Instant at) {
        for (var sentence : now) {
            if (before.stream().noneMatch(known -> sameWords(known, sentence))) {
                say(id, sentence.channel(), sentence.sentence(), at);
            }
        }
        for (var known : before) {
            if (now.stream().noneMatch(sentence -> sentence.channel().equals(known.channel()))) {
                say(id, known.channel(), "", at);
            }
        }
    }

    private static boolean sameWords(Sentence one, Sentence other) {
        return one.channel().equals(other.channel()) && one.sentence().equals(other.sentence());
    }

    private void say(long id, String channel, String sentence, Instant at) {
        db.sql("""
                insert into forms.sentence (form_id, channel, sentence, said_at)
                values (:id, :channel, :sentence, :at)
                """)
                .param("id", id)
                .param("channel", channel)
                .param("sentence", sentence)
                .param("at", at.atOffset(UTC))
                .update();
    }

    private Map<Long, List<Sentence>> sentences(@Nullable Long form) {
        var sentences = new HashMap<Long, List<Sentence>>();
        db.sql("""
                select form_id, channel, sentence, version
                  from (select distinct on (form_id, channel) form_id, channel, sentence, version
                          from forms.sentence
                         where :form::bigint is null
                            or form_id = :form
                         order by form_id, channel, version desc) latest
                 where sentence <> ''
                 order by form_id, version
                """).param("form", form).query(row -> {
            sentences
                    .computeIfAbsent(row.getLong("form_id"), id -> new ArrayList<>())
                    .add(new Sentence(row.getString("channel"), row.getString("sentence"), row.getInt("version")));
        });
        return sentences;
    }

    private static Map<String, Object> values(Form form) {
        var values = new HashMap<String, Object>();
        values.put("slug", form.slug());
        values.put("language", form.language().getLanguage());
        values.put("title", form.title());
        values.put("text", form.text());
        values.put("button", form.button());
        values.put("thanks", form.thanks());
        values.put("privacy", form.privacyUrl());
        values.put("confirm", form.confirm());
        values.put("fields", JsonMapper.shared().writeValueAsString(form.fields()));
        return values;
    }

    private static Kept kept(ResultSet row, Map<Long, List<Sentence>> sentences) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new Form(
                        row.getString("slug"),
                        Locale.of(row.getString("language")),
                        row.getString("title"),
                        row.getString("text"),
                        row.getString("button"),
                        row.getString("thanks"),
                        row.getString("privacy_url"),
                        JsonMapper.shared().readValue(row.getString("fields"), FIELDS),
                        sentences.getOrDefault(row.getLong("id"), List.of()),
                        row.getBoolean("confirm")),
                row.getBoolean("open"),
                row.getLong("answers"),
                row.getLong("confirmed"),
                row.getString("base"));
    }
}
