package dev.unbus.esb.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.verify.GeneratedFunctions;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class DataWeaveOutputTest {

    private static final String ORDER =
            """
            {"id": 7, "name": "Ada", "empty": null, "price": 12.50, "tags": ["a", "b", "c"],
             "items": [{"sku": "x", "qty": 2, "price": 10}, {"sku": "y", "qty": 1, "price": 5.5}, {"sku": "z", "qty": 2, "price": 1}]}
            """;

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    private Object script(String text) throws Exception {
        return new GeneratedFunctions()
                .of(text, script -> DataWeave.function(script, 2, path -> null))
                .call(exchange);
    }

    private Object inline(String text) throws Exception {
        return new GeneratedFunctions().of(text, DataWeave::expression).call(exchange);
    }

    @Test
    void writesXmlWithAttributesAndNamespaces() throws Exception {
        exchange.getMessage().setBody(ORDER);
        assertThat(
                        script(
                                """
                output application/xml
                ns o urn:o
                ---
                o#order @(id: payload.id, (note: "n") if (payload.nothing != null)): {
                  (payload.items map { item @(sku: $.sku): $.price }),
                  none: null
                }"""))
                .isEqualTo(
                        "<?xml version='1.0' encoding='UTF-8'?>\n<o:order xmlns:o=\"urn:o\" id=\"7\"><item sku=\"x\">10</item>"
                                + "<item sku=\"y\">5.5</item><item sku=\"z\">1</item><none></none></o:order>");
    }

    @Test
    void writesCsv() throws Exception {
        exchange.getMessage().setBody(ORDER);
        assertThat(script("output application/csv separator=\";\" --- payload.items map {sku: $.sku, note: 'a;b'}"))
                .isEqualTo("sku;note\nx;\"a;b\"\ny;\"a;b\"\nz;\"a;b\"\n");
    }

    @Test
    void readsCsvByItsMediaType() throws Exception {
        exchange.getMessage().setHeader("Content-Type", "text/csv; charset=utf-8");
        exchange.getMessage().setBody("name,age\nAda,36\n\"Bo, jr\",2\n");
        assertThat(inline("#[payload map ($.name ++ $.age)]")).isEqualTo(List.of("Ada36", "Bo, jr2"));
    }

    @Test
    void givesJavaWithoutADirective() throws Exception {
        exchange.getMessage().setBody(ORDER);
        Map<String, Object> expected = new HashMap<>(Map.of("id", 7, "tags", List.of("a", "b", "c")));
        expected.put("none", null);
        assertThat(inline("#[{id: payload.id, tags: payload.tags, none: payload.nothing.at.all}]"))
                .isEqualTo(expected);
    }

    @Test
    void leavesAStreamReadable() throws Exception {
        exchange.getMessage().setBody(new ByteArrayInputStream("{\"a\": {\"b\": 1}}".getBytes(StandardCharsets.UTF_8)));
        assertThat(inline("#[payload.a.b]")).isEqualTo(1);
        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("{\"a\": {\"b\": 1}}");
    }

    @Test
    void leavesTheTypeOfThePayloadToWhoSetsIt() throws Exception {
        exchange.getMessage().setHeader("Content-Type", "text/plain");
        assertThat(script("output application/json --- {a: 1}")).isEqualTo("{\"a\":1}");
        assertThat(exchange.getMessage().getHeader("Content-Type")).isEqualTo("text/plain");
    }

    @Test
    void readsMapsAndBeansAsTheyAre() throws Exception {
        exchange.getMessage().setBody(List.of(Map.of("name", "Ada"), new Person("Bo")));
        assertThat(inline("#[payload.name]")).isEqualTo(List.of("Ada", "Bo"));
    }

    /** A bean of the test. */
    public record Person(String name) {}
}
