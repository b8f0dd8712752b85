package perennial.ground.access.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import perennial.ground.access.CurrentUser;
import perennial.ground.access.Secrets;
import perennial.ground.access.store.SecondFactorStore;
import perennial.ground.database.DataFolder;
import perennial.ground.shared.Role;

class SecondFactorsDbTest extends AccessTest {

    @TempDir
    Path otherFolder;

    @Test
    void an_offer_can_be_scanned_and_typed() {
        var offer = secondFactors.offer(somebody(Role.OWNER, "ada@shop.example"), "Ada's Bakery");

        assertThat(offer.secret()).matches("([A-Z2-7]{4}-){7}[A-Z2-7]{4}");
        assertThat(offer.address())
                .isEqualTo("otpauth://totp/Ada%27s%20Bakery:ada%40shop.example?secret="
                        + offer.secret().replace("-", "") + "&issuer=Ada%27s%20Bakery");
    }

    @Test
    void nothing_is_stored_until_the_first_code_was_right() {
        var ada = somebody(Role.OWNER);
        var offer = secondFactors.offer(ada, "Shop");

        assertThat(secondFactors.accept(ada, offer.sealed(), "123")).isEmpty();
        assertThat(secondFactors.has(ada.id())).isFalse();
    }

    @Test
    void somebody_elses_offer_is_not_taken() {
        var ada = somebody(Role.OWNER);
        var eve = somebody(Role.STAFF);
        var offer = secondFactors.offer(eve, "Shop");
        var code = code(eve, offer.sealed());

        assertThat(secondFactors.accept(ada, offer.sealed(), code)).isEmpty();
    }

    @Test
    void the_secret_can_not_be_read_in_the_database() {
        var ada = somebody(Role.OWNER);
        var offer = secondFactors.offer(ada, "Shop");
        secondFactors.accept(ada, offer.sealed(), code(ada, offer.sealed()));

        var stored = db.sql("select sealed_secret from access.second_factor")
                .query(byte[].class)
                .single();

        assertThat(new String(stored, UTF_8)).doesNotContain(offer.secret());
        assertThat(new Secrets(new DataFolder(otherFolder)).open("second-factor:" + ada.id(), stored))
                .isEmpty();
    }

    @Test
    void each_recovery_code_works_once_and_for_its_owner_only() {
        var ada = somebody(Role.OWNER);
        var eve = somebody(Role.STAFF);
        var codes = added(ada);
        added(eve);
        var typed = codes.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(secondFactors.proves(eve.id(), typed)).isFalse();
        assertThat(secondFactors.proves(ada.id(), typed)).isTrue();
        assertThat(secondFactors.proves(ada.id(), typed)).isFalse();
        assertThat(secondFactors.recoveryCodesLeft(ada.id())).isEqualTo(9);
    }

    @Test
    void new_recovery_codes_replace_the_old_ones() {
        var ada = somebody(Role.OWNER);
        var old = added(ada);

        var fresh = secondFactors.renewRecoveryCodes(ada);

        assertThat(secondFactors.proves(ada.id(), old.getFirst())).isFalse();
        assertThat(secondFactors.proves(ada.id(), fresh.getFirst())).isTrue();
    }

    @Test
    void one_code_in_many_browsers_at_once_opens_one() {
        var ada = somebody(Role.OWNER);
        var code = added(ada).getFirst();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 10)
                    .mapToObj(i -> threads.submit(() -> secondFactors.proves(ada.id(), code)))
                    .toList();
            threads.close();

            assertThat(answers).filteredOn(answer -> answer.resultNow()).hasSize(1);
        }
    }

    @Test
    void with_the_key_lost_a_recovery_code_still_opens() {
        var ada = somebody(Role.OWNER);
        var code = added(ada).getFirst();
        var elsewhere = new SecondFactors(
                new SecondFactorStore(db), new Secrets(new DataFolder(otherFolder)), audit, transactions, clock);

        assertThat(elsewhere.proves(ada.id(), "000000")).isFalse();
        assertThat(elsewhere.proves(ada.id(), code)).isTrue();
    }

    private List<String> added(CurrentUser user) {
        var offer = secondFactors.offer(user, "Shop");
        return secondFactors
                .accept(user, offer.sealed(), code(user, offer.sealed()))
                .orElseThrow();
    }

    private String code(CurrentUser user, String sealed) {
        var secret = secrets.open(
                "second-factor:" + user.id(), Base64.getUrlDecoder().decode(sealed));
        return Totp.code(secret.orElseThrow(), Totp.step(clock.instant()));
    }
}
