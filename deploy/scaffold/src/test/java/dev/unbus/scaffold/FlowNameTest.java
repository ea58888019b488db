package dev.unbus.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowNameTest {

    @ParameterizedTest
    @CsvSource({
        "demo/price-feed, dev.unbus.demo.pricefeed, PriceFeed",
        "back-office/feed-2, dev.unbus.backoffice.feed2, Feed2",
        "a/b, dev.unbus.a.b, B",
        "demo/x-2-y, dev.unbus.demo.x2y, X2Y"
    })
    void namesPackageAndClassesByARule(String name, String packageName, String className) {
        FlowName flow = FlowName.parse(name);

        assertThat(flow.packageName()).isEqualTo(packageName);
        assertThat(flow.className()).isEqualTo(className);
        assertThat(flow.toString()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price-feed        | is not the name of an integration",
                "demo/             | is not the name of an integration",
                "Demo/price-feed   | is not the name of an integration",
                "demo/price_feed   | is not the name of an integration",
                "demo/../x         | is not the name of an integration",
                "demo/a/b          | is not the name of an integration",
                "demo/prix-é       | demo/prix-? is not the name of an integration",
                "demo/1st          | the first beginning with a letter",
                "2demo/feed        | the first beginning with a letter",
                "demo/price--feed  | joined by single hyphens",
                "demo/new          | a keyword of Java",
                "class/feed        | a keyword of Java",
                "demo/in-t         | a keyword of Java",
                "demo/quarkus      | configuration keys of others begin so",
                "demo/abcdefghijabcdefghijabcdefghijabcdefghijx | at most 40 characters",
                "abcdefghijabcdefghijabcde/abcdefghijabcdefghijabcdefghijabcdef | at most 60 characters together"
            })
    void saysWhyANameCannotBe(String name, String reason) {
        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> FlowName.parse(name))
                .withMessageContaining(reason)
                .matches(ScaffoldException::isUsage);
    }

    @Test
    void saysWhyNothingIsNoName() {
        assertThatExceptionOfType(ScaffoldException.class)
                .isThrownBy(() -> FlowName.parse(""))
                .withMessageStartingWith("an empty text is not the name of an integration");
    }
}
