package dev.unbus.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.unbus.secrets.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailureClassifierTest {

    private final FailureClassifier classifier = new FailureClassifier(List.of(new NetworkFailures()));

    @Test
    void findsOurOwnFailureAmongTheCauses() {
        RejectedException rejected = new RejectedException("total-matches", "/total", "it is the sum of the lines");

        assertThat(classifier.classify(new IllegalStateException(new IOException(rejected))))
                .containsSame(rejected);
    }

    @Test
    void waitsForASecretWhoseFileIsMissing() {
        Secret secret = Secret.inFile("unbus.jms.password-file", Path.of("missing"));
        Throwable missing = catchThrowable(secret::read);

        assertThat(classifier.classify(new IllegalStateException(new ConnectException().initCause(missing))))
                .get()
                .isInstanceOf(UnavailableException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("secret is unavailable: unbus.jms.password-file: the file missing does not exist");
    }

    @Test
    void translatesAForeignFailureAndKeepsItAsTheCause() {
        ConnectException refused = new ConnectException("Connection refused");

        assertThat(classifier.classify(new IllegalStateException(refused)))
                .get()
                .isInstanceOf(UnavailableException.class)
                .extracting(Throwable::getCause)
                .isSameAs(refused);
    }

    @Test
    void takesASilentPeerForUnavailable() {
        assertThat(classifier.classify(new SocketTimeoutException("Read timed out")))
                .containsInstanceOf(UnavailableException.class);
    }

    @Test
    void doesNotGuessAtADefect() {
        assertThat(classifier.classify(new NullPointerException())).isEmpty();
        assertThat(classifier.classify(null)).isEmpty();
    }

    @Test
    void endsAtACircleOfCauses() {
        IllegalStateException first = new IllegalStateException("first");
        IllegalStateException second = new IllegalStateException("second", first);
        first.initCause(second);

        assertThat(classifier.classify(first)).isEmpty();
        assertThat(FailureClassifier.classes(first))
                .isEqualTo("java.lang.IllegalStateException caused by java.lang.IllegalStateException");
    }

    @Test
    void namesRuleAndPlaceInTheMessage() {
        assertThat(new RejectedException("quantity-positive", "rows 3, 4", "each quantity is above zero"))
                .hasMessage("quantity-positive at rows 3, 4: each quantity is above zero");
    }
}
