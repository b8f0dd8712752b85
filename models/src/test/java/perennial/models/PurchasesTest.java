package perennial.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PurchasesTest {

    @Test
    void a_sample_takes_customers_whole_and_at_even_distances() {
        Purchases.Builder all = Purchases.builder();
        for (int customer = 0; customer < 10; customer++) {
            all.add(customer, 100 + customer, 5).add(customer, 200 + customer, 7);
        }
        Purchases sample = all.build().sample(4);

        assertThat(sample.customers()).isEqualTo(4);
        Purchases.Known known = sample.until(300);
        assertThat(known.counts()).containsExactly(2, 2, 2, 2);
        assertThat(known.averages()).containsExactly(6, 6, 6, 6);
        assertThat(sample.firstDay()).isEqualTo(100);
        assertThat(sample.lastDay()).isEqualTo(209);
    }

    @Test
    void a_sample_larger_than_the_whole_is_the_whole() {
        Purchases all = Purchases.builder().add(0, 1, 2).build();
        assertThat(all.sample(1)).isSameAs(all);
        assertThat(all.sample(Integer.MAX_VALUE)).isSameAs(all);
        assertThat(Purchases.builder().build().sample(3).customers()).isZero();
        assertThatThrownBy(() -> all.sample(0)).hasMessage("most must be 1 or more, was 0");
    }
}
