package perennial.collect.customers.web;

import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.store.CustomerList;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.CommandBarSource;
import perennial.ground.ui.NavItem;

@Configuration(proxyBeanMethods = false)
class CustomerNav {

    @Bean
    NavItem customers() {
        return NavItem.of(Chapter.CUSTOMERS, "customers.nav", "/customers", 10);
    }

    @Bean
    NavItem companies() {
        return NavItem.of(Chapter.CUSTOMERS, "customers.nav.companies", "/companies", 20);
    }

    @Bean
    NavItem duplicates() {
        return NavItem.of(Chapter.CUSTOMERS, "customers.nav.duplicates", "/customers/duplicates", 25, "staff");
    }

    @Bean
    CommandBarSource findCustomers(CustomerList list, List<CustomerFilter> filters) {
        return new FindCustomers(list, filters);
    }

    /// Customers by the beginning of whatever names them.
    private record FindCustomers(CustomerList list, List<CustomerFilter> filters) implements CommandBarSource {

        @Override
        public String key() {
            return "customers.nav";
        }

        @Override
        public List<Found> find(String typed, int limit) {
            var query = ListQuery.of(Map.of("q", typed, "sort", "new"), filters);
            return list.page(query.conditions(), query.sort(), null, List.of(), limit).stream()
                    .map(found -> new Found(
                            found.name().isEmpty() && found.email() != null ? found.email() : found.name(),
                            found.email() == null ? "" : found.email(),
                            CustomerPages.path(found.kind(), found.id())))
                    .toList();
        }
    }
}
