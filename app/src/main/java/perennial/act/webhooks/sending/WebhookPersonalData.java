package perennial.act.webhooks.sending;

import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import perennial.ground.privacy.Belonging;
import perennial.ground.privacy.Kept;
import perennial.ground.privacy.PersonalData;
import perennial.ground.privacy.Subject;

/// Messages about a customer. When they are erased, those who were told of them hear that they are gone.
@Component
@Order(410)
class WebhookPersonalData implements PersonalData {

    private final JdbcClient db;
    private final CustomerNews news;

    WebhookPersonalData(JdbcClient db, CustomerNews news) {
        this.db = db;
        this.news = news;
    }

    @Override
    public String key() {
        return "webhooks";
    }

    @Override
    public Set<String> tables() {
        return Set.of("webhooks.message", "webhooks.known_customer");
    }

    @Override
    public List<Belonging> belongings() {
        return List.of(Belonging.moves("webhooks.message"));
    }

    @Override
    public List<Kept> export(Subject person) {
        return List.of(Kept.of(
                "webhooks.message",
                db.sql("select type, created_at, body from webhooks.message where customer_id = :id order by id")
                        .param("id", person.id())));
    }

    @Override
    public void erase(Subject person) {
        db.sql("delete from webhooks.message where customer_id = any (:ids)")
                .param("ids", person.numbers())
                .update();
        db.sql("delete from webhooks.known_customer where number = any (:ids) returning number")
                .param("ids", person.numbers())
                .query(Long.class)
                .list()
                .forEach(news::tellGone);
    }
}
