package perennial.ground.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import perennial.ground.ui.Navigation.Entry;

class NavigationTest {

    private final List<NavItem> items = List.of(
            NavItem.of(Chapter.UNDERSTAND, "ui.chapter.understand", "/value", 10),
            NavItem.of(Chapter.SETTINGS, "ui.chapter.settings", "/settings", 10, "owner"),
            NavItem.of(Chapter.CUSTOMERS, "ui.more", "/customers/imports", 20),
            NavItem.of(Chapter.CUSTOMERS, "ui.chapter.customers", "/customers", 10),
            NavItem.of(Chapter.TODAY, "ui.chapter.today", "/", 10));

    @Test
    void chapters_come_in_the_order_of_the_story_and_only_when_there_is_something_in_them() {
        assertThat(at("/", "owner").chapters())
                .extracting(Entry::label)
                .containsExactly("Today", "Customers", "Understand");
    }

    @Test
    void the_page_deepest_down_is_where_we_are() {
        Navigation here = at("/customers/imports/7", "owner");
        assertThat(here.chapters())
                .filteredOn(Entry::current)
                .extracting(Entry::label)
                .containsExactly("Customers");
        assertThat(here.all())
                .filteredOn(Entry::current)
                .extracting(Entry::path)
                .containsExactly("/customers/imports");
    }

    @Test
    void a_longer_name_that_begins_the_same_is_somewhere_else() {
        assertThat(at("/customersandmore", "owner").all()).noneMatch(Entry::current);
    }

    @Test
    void staff_do_not_see_what_is_the_owners() {
        assertThat(at("/", "staff").settings()).isNull();
        assertThat(at("/", "owner").settings())
                .extracting(Entry::pages)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(1);
    }

    private Navigation at(String path, String role) {
        return Navigation.of(items, new Person("Ada", role), Words.of(Locale.UK), path);
    }
}
