package perennial.collect.intake.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.NavItem;

@Configuration(proxyBeanMethods = false)
class ImportNav {

    @Bean
    NavItem imports() {
        return NavItem.of(Chapter.CUSTOMERS, "intake.nav", "/imports", 40, "staff");
    }
}
