package dev.unbus.esb.camelxml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import dev.unbus.esb.account.Outcome;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Classes of the old project: those that need nothing else come along, the others leave a placeholder. */
class OwnClassesFlowsTest {

    private static final String BEANS =
            """
            <bean id="discount" class="com.acme.shop.Discount" init-method="start">
              <property name="percent" value="10"/>
            </bean>
            <camelContext xmlns="http://camel.apache.org/schema/spring">
              <route id="price"><from uri="direct:price"/><bean ref="discount" method="of"/></route>
            </camelContext>
            """;

    private static final String DISCOUNT =
            """
            /* Licensed to Acme. */
            package com.acme.shop;

            import org.apache.camel.impl.DefaultMessage;
            import org.slf4j.Logger;
            import org.slf4j.LoggerFactory;

            public class Discount {
                private static final Logger LOG = LoggerFactory.getLogger(Discount.class);
                private int percent;

                public void setPercent(int percent) { this.percent = percent; }

                public void start() { throw new IllegalStateException("nothing is started to verify"); }

                public String of(String price) {
                    LOG.debug("DefaultMessage in a text: {}", DefaultMessage.class);
                    return Rounding.round(Integer.parseInt(price) * (100 - percent) / 100);
                }
            }
            """;

    private static final String ROUNDING =
            """
            package com.acme.shop;

            final class Rounding {
                static String round(int amount) { return amount + ".00"; }
            }
            """;

    private static final String UNUSED = "package com.acme.shop;\n\npublic class Unused {}\n";

    private static Imported shop(String discount) {
        return Imported.of(Map.of(
                "resources/camel.xml", Spring.file(BEANS),
                "java/com/acme/shop/Discount.java", discount,
                "java/com/acme/shop/Rounding.java", ROUNDING,
                "java/com/acme/shop/Unused.java", UNUSED));
    }

    @Test
    void bringsAClassAlongWithWhatItRefersTo() throws Exception {
        try (Imported flow = shop(DISCOUNT)) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:price", "200", Map.of())).isEqualTo("180.00");
            assertThat(flow.paths())
                    .contains("src/main/java/com/acme/shop/Discount.java", "src/main/java/com/acme/shop/Rounding.java")
                    .doesNotContain("src/main/java/com/acme/shop/Unused.java");
        }
    }

    @Test
    void saysThatPackagesWereRenamedAndKeepsTheLicence() {
        try (Imported flow = shop(DISCOUNT)) {
            assertThat(flow.text("src/main/java/com/acme/shop/Discount.java"))
                    .startsWith(
                            "// Carried over by unbus import from project/src/main/java/com/acme/shop/Discount.java.")
                    .contains("Licensed to Acme", "import org.apache.camel.support.DefaultMessage;");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .containsExactly("its source comes along with packages renamed as Camel 4 and Jakarta EE ask");
        }
    }

    @Test
    void leavesAPlaceholderForWhatNeedsMore() throws Exception {
        String needy =
                DISCOUNT.replace("import org.slf4j.Logger;", "import org.slf4j.Logger;\nimport com.acme.ledger.Book;");
        try (Imported flow = shop(needy)) {
            assertThat(flow.failures()).isEmpty();
            Exchange exchange = flow.request("direct:price", "200", Map.of());
            assertThat(exchange.getException()).hasMessageContaining("has to be moved here");
            assertThat(Spring.reasons(flow, Outcome.DIFFERENT))
                    .contains("the class com.acme.shop.Discount has to be moved over; a placeholder stands in its place"
                            + "; set it to its properties percent; declare its init-method start");
        }
    }

    @Test
    void doesNotTakeWhatAContainerFillsIn() {
        String filled = DISCOUNT.replace(
                "    private int percent;",
                "    @org.apache.camel.Produce(\"activemq:prices\") org.apache.camel.ProducerTemplate prices;\n    private int percent;");
        try (Imported flow = shop(filled)) {
            assertThat(flow.text("src/main/java/com/acme/shop/Discount.java")).contains("Stands in for the class");
        }
    }

    @Test
    void takesExceptionsAndStrategiesAlong() throws Exception {
        try (Imported flow = Imported.of(
                Map.of(
                        "resources/camel.xml",
                        Spring.file(
                                """
                <bean id="join" class="com.acme.Join"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="lines"><from uri="direct:lines"/>
                    <doTry>
                      <split strategyRef="join"><tokenize token=","/><to uri="mock:line"/></split>
                      <throwException exceptionType="com.acme.Late" message="too late"/>
                      <doCatch><exception>com.acme.Late</exception><transform><simple>${body} ${exception.message}</simple></transform></doCatch>
                    </doTry>
                  </route>
                </camelContext>
                """),
                        "java/com/acme/Late.java",
                        "package com.acme;\npublic class Late extends Exception { public Late(String why) { super(why); } }",
                        "java/com/acme/Join.java",
                        """
                package com.acme;
                import org.apache.camel.Exchange;
                import org.apache.camel.processor.aggregate.AggregationStrategy;
                public class Join implements AggregationStrategy {
                  public Exchange aggregate(Exchange before, Exchange next) {
                    if (before == null) return next;
                    before.getIn().setBody(before.getIn().getBody(String.class) + "+" + next.getIn().getBody(String.class));
                    return before;
                  }
                }
                """))) {
            assertThat(flow.failures()).isEmpty();
            assertThat(flow.answer("direct:lines", "a,b", Map.of())).isEqualTo("a+b too late");
            assertThat(flow.text("src/main/resources/camel/beans.yaml")).doesNotContain("Late");
        }
    }

    @Test
    void tellsBeansOfOneIdInTwoFilesApart() throws Exception {
        String one =
                """
                <bean id="greeter" class="com.acme.%s"/>
                <camelContext xmlns="http://camel.apache.org/schema/spring">
                  <route id="%s"><from uri="direct:%s"/><bean ref="greeter" method="greet"/></route>
                </camelContext>
                """;
        String greeter =
                "package com.acme;\npublic class %s { public String greet(String name) { return \"%s \" + name; } }";
        try (Imported flow = Imported.of(Map.of(
                "resources/a.xml", Spring.file(one.formatted("Hello", "a", "a")),
                "resources/b.xml", Spring.file(one.formatted("Bye", "b", "b")),
                "java/com/acme/Hello.java", greeter.formatted("Hello", "hello"),
                "java/com/acme/Bye.java", greeter.formatted("Bye", "bye")))) {
            assertThat(flow.answer("direct:a", "Ann", Map.of())).isEqualTo("hello Ann");
            assertThat(flow.answer("direct:b", "Ann", Map.of())).isEqualTo("bye Ann");
        }
    }
}
