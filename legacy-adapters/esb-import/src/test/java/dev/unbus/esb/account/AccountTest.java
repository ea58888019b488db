package dev.unbus.esb.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.XmlReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccountTest {

    private final Account account = new Account();
    private Element flow = element("<flow name='f'><log/><set/></flow>");

    @BeforeEach
    void open() {
        account.open(flow, "flow", "f");
        flow.children().forEach(child -> account.open(child, child.name(), ""));
    }

    @Test
    void settlesEachUnitOnceAndNoMore() {
        account.converted(flow);

        assertThatThrownBy(() -> account.stubbed(flow, "again"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("settled already");
        assertThatThrownBy(() -> account.open(flow, "flow", "f")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void failsWhatNobodyCameTo() {
        account.converted(flow);
        account.close();

        assertThat(account.units())
                .extracting(unit -> unit.outcome().orElseThrow())
                .containsExactly(Outcome.CONVERTED, Outcome.FAILED, Outcome.FAILED);
        assertThat(account.units().get(1).reason()).isEqualTo("the import did not come to it");
    }

    @Test
    void takesBackWhatWentIntoARouteThatDoesNotStart() {
        account.into("f");
        account.converted(flow);
        account.ignored(flow.children().get(0), "only for the editor");
        account.into("");
        account.converted(flow.children().get(1));

        account.routeFailed("f", "does not start");

        assertThat(account.units())
                .extracting(unit -> unit.outcome().orElseThrow())
                .containsExactly(Outcome.FAILED, Outcome.IGNORED, Outcome.CONVERTED);
    }

    @Test
    void knowsTheGlobalElementOfEachUnit() {
        assertThat(account.units().get(2).global()).isSameAs(account.units().get(0));
        assertThat(account.units().get(2).place()).isEqualTo("a.xml:1");
    }

    @Test
    void settlesTheRestOfAnElementOnly() {
        account.converted(flow.children().get(0));
        account.settleRest(flow, Outcome.STUBBED, "unknown");

        assertThat(account.units())
                .extracting(unit -> unit.outcome().orElseThrow())
                .containsExactly(Outcome.STUBBED, Outcome.CONVERTED, Outcome.STUBBED);
    }

    private static Element element(String xml) {
        try {
            return XmlReader.read("a.xml", xml.getBytes(StandardCharsets.UTF_8));
        } catch (SourceException broken) {
            throw new AssertionError(broken);
        }
    }
}
