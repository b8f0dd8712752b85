package perennial.collect.customers.store;

import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.ground.database.FreshTable;
import perennial.ground.refresh.RefreshStep;
import perennial.ground.refresh.Standpoint;

/// Sums up what every company and its people bring together, from what is known of each of them.
@Component
@Order(460)
class CompanyStep implements RefreshStep {

    private final JdbcClient db;
    private final ListColumns columns;

    CompanyStep(JdbcClient db, ListColumns columns) {
        this.db = db;
        this.columns = columns;
    }

    @Override
    public String key() {
        return "companies";
    }

    @Override
    public Set<String> needs() {
        return Set.of("traits");
    }

    @Override
    @Transactional
    public void refresh(Standpoint standpoint) {
        var figures = FreshTable.like(db, "customers", "company_figures");
        db.sql("""
                insert into %s
                with member as (               -- the company itself is one: it may order in its own name
                    select id, company_id from customers.customer where company_id is not null
                    union all
                    select id, id from customers.customer where kind = 'company'
                )
                select m.company_id,
                       count(*) filter (where m.id <> m.company_id),
                       %s, %s, %s, %s
                  from member m
                  %s
                 group by m.company_id
                """.formatted(
                                figures.next(),
                                CompanyFigures.sum(columns, "orders"),
                                CompanyFigures.sum(columns, "spent"),
                                CompanyFigures.sum(columns, "value"),
                                CompanyFigures.latest(columns),
                                CompanyFigures.join(columns)))
                .update();
        figures.swapIn();
    }
}
