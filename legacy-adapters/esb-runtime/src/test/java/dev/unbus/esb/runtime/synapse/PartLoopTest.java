package dev.unbus.esb.runtime.synapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class PartLoopTest {

    private final Exchange whole = Messages.with("<all><i>1</i><i>2</i></all>");

    private Exchange part(Exchange around, String body) {
        Exchange part = around.copy();
        part.getMessage().setBody(body);
        PartLoop.next(part);
        return part;
    }

    @Test
    void countsAndHandsOnWhatAPartLeaves() {
        whole.setProperty("gone", "in the first part");
        PartLoop.begin(whole, "");
        Exchange first = part(whole, "<i>1</i>");
        assertThat(first.getProperty("FOREACH_COUNTER")).isEqualTo(0);
        first.setProperty("seen", "1");
        first.removeProperty("gone");
        first.getMessage().setHeader("seen", "1");
        Exchange sofar = new PartLoop().aggregate(null, first, whole);
        Exchange second = part(whole, "<i>2</i>");
        assertThat(second.getProperty("FOREACH_COUNTER")).isEqualTo(1);
        assertThat(second.getProperty("seen")).isEqualTo("1");
        assertThat(second.getProperty("gone")).isNull();
        assertThat(second.getMessage().getHeader("seen")).isEqualTo("1");
        Exchange end = new PartLoop().aggregate(sofar, second, whole);
        assertThat(end.getProperty("FOREACH_COUNTER")).isEqualTo(2);
        assertThat(EachPart.parts(end)).isEqualTo(List.of("<i>1</i>", "<i>2</i>"));
        assertThat(Messages.text(end)).isEqualTo("<all><i>1</i><i>2</i></all>");
    }

    @Test
    void keepsTheMessageAsItWas() {
        PartLoop.begin(whole, "f_");
        assertThat(Values.text(whole.getProperty("f_FOREACH_ORIGINAL_MESSAGE")))
                .contains(":Envelope", "<all><i>1</i><i>2</i></all>");
    }

    @Test
    void goesOnWithTheLoopAroundIt() {
        PartLoop.begin(whole, "outer_");
        Exchange first = part(whole, "<i>1</i>");
        PartLoop.begin(first, "inner_");
        Exchange inner = new PartLoop().aggregate(null, part(first, "<j/>"), first);
        PartLoop.end(inner);
        Exchange end = new PartLoop().aggregate(null, inner, whole);
        assertThat(end.getProperty("outer_FOREACH_COUNTER")).isEqualTo(1);
        assertThat(end.getProperty("inner_FOREACH_COUNTER")).isEqualTo(1);
    }
}
