package perennial.collect.orders.store;

import org.springframework.stereotype.Component;
import perennial.collect.customers.CustomerUse;

@Component
class OrdersNeedCustomers implements CustomerUse {

    @Override
    public String condition() {
        return "exists (select from orders.orders o where o.customer_id = c.id)";
    }
}
