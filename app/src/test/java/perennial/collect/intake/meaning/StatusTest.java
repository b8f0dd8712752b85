package perennial.collect.intake.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusTest {

    @ParameterizedTest
    @ValueSource(strings = {"Paid", "Resolved", "Requires shipping", "Resend invoice", "Avoirdupois", "", "Fulfilled"})
    void what_only_begins_like_a_refund_or_a_cancellation_stands(String status) {
        assertThat(Status.of(status)).isEqualTo(Status.STANDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reso", "Avoir", "Refunded", "wc-refunded", "Rückerstattet", "Remboursé"})
    void money_given_back_is_known_in_many_languages(String status) {
        assertThat(Status.of(status)).isEqualTo(Status.REFUNDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cancelled", "voided", "requires_payment_method", "Storniert", "wc-failed", "uncaptured"})
    void what_never_came_about_is_known_too(String status) {
        assertThat(Status.of(status)).isEqualTo(Status.CANCELLED);
    }
}
