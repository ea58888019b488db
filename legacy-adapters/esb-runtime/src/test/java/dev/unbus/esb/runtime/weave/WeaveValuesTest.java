package dev.unbus.esb.runtime.weave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeaveValuesTest {

    private static Object json(String text) {
        return Weave.read(text, "application/json");
    }

    private static Object field(Object target, String... names) {
        Object found = target;
        for (String name : names) {
            found = Select.field(found, name);
        }
        return found;
    }

    private static Object written(Object value) {
        return Weave.written(value, "application/json", null);
    }

    @Test
    void givesNullForWhatIsMissing() {
        Object order = json("{\"id\": 7, \"none\": null, \"items\": [{\"sku\": \"x\"}]}");
        assertThat(field(order, "nothing")).isNull();
        assertThat(field(order, "nothing", "deeper", "still")).isNull();
        assertThat(field(order, "none", "deeper")).isNull();
        assertThat(field(order, "id", "deeper")).isNull();
        assertThat(field(order, "items", "price")).isNull();
        assertThat(field(null, "id")).isNull();
    }

    @Test
    void tellsNullFromMissing() {
        Object order = json("{\"none\": null}");
        assertThat(Select.present(order, "none", null)).isTrue();
        assertThat(Select.present(order, "nothing", null)).isFalse();
        assertThat(Select.present(null, "none", null)).isFalse();
    }

    @Test
    void givesNullBeyondTheEnds() {
        Object list = json("[1, 2, 3]");
        assertThat(Select.at(list, 2)).isEqualTo(new BigDecimal(3));
        assertThat(Select.at(list, -3)).isEqualTo(new BigDecimal(1));
        assertThat(Select.at(list, 3)).isNull();
        assertThat(Select.at(list, -4)).isNull();
        assertThat(Select.at("ab", 1)).isEqualTo("b");
        assertThat(Select.at("ab", 2)).isNull();
    }

    @Test
    void namesAKeyThatMustBeThere() {
        assertThatThrownBy(() -> Select.required(null, "id"))
                .isInstanceOf(WeaveException.class)
                .hasMessage("there is no key named id");
    }

    @Test
    void collectsAFieldOfTheObjectsOfAList() {
        Object list = json("[{\"a\": 1}, {\"b\": 2}, 3, {\"a\": null}]");
        assertThat(field(list, "a")).isEqualTo(Arrays.asList(new BigDecimal(1), null));
    }

    @Test
    void selectsInMapsAndBeansAsTheyAre() {
        assertThat(field(Map.of("person", new Person("Ada")), "person", "name")).isEqualTo("Ada");
        assertThat(field(List.of(Map.of("name", "Bo"), new Person("Ada")), "name"))
                .isEqualTo(List.of("Bo", "Ada"));
    }

    @Test
    void keepsDuplicateKeys() {
        Object twice = json("{\"a\":1,\"b\":2,\"a\":3}");
        assertThat(field(twice, "a")).isEqualTo(new BigDecimal(1));
        assertThat(Select.multi(twice, "a", null)).isEqualTo(List.of(new BigDecimal(1), new BigDecimal(3)));
        assertThat(written(Select.pair(twice, "a", null))).isEqualTo("{\"a\":1,\"a\":3}");
        assertThat(written(twice)).isEqualTo("{\"a\":1,\"b\":2,\"a\":3}");
    }

    @Test
    void showsTheLastOfDuplicateKeysAsAMap() {
        Obj twice = Obj.create().with("a", 1).with("b", 2).with("a", 3);
        assertThat(twice).isEqualTo(Map.of("a", 3, "b", 2)).hasSize(2);
        assertThat(Coerce.java(twice)).isSameAs(twice);
    }

    @Test
    void mergesByReplacingEveryPairOfAKey() {
        Obj twice = Obj.create().with("a", 1).with("b", 2).with("a", 3);
        assertThat(written(Objects.merge(twice, Obj.create().with("a", 4)))).isEqualTo("{\"b\":2,\"a\":4}");
        assertThat(Objects.merge(null, twice)).isSameAs(twice);
        assertThat(Objects.merge(twice, null)).isSameAs(twice);
    }

    @Test
    void keepsTheDigitsOfNumbers() {
        String digits = "[12.50,12345678901234567890.123456789,0]";
        assertThat(written(json(digits))).isEqualTo(digits);
    }

    @Test
    void givesPlainJavaOfTheSmallestFittingType() {
        assertThat(Coerce.java(json("[1, 3000000000, 1.50, 123456789012345678901, {\"a\": null}]")))
                .isEqualTo(List.of(
                        1,
                        3_000_000_000L,
                        new BigDecimal("1.50"),
                        new BigInteger("123456789012345678901"),
                        Collections.singletonMap("a", null)));
    }

    @Test
    void leavesNullsOutWhereTheWriterIsToldTo() {
        Object value = json("{\"a\":null,\"b\":[null,1]}");
        assertThat(JsonText.write(value, Map.of("skipNullOn", "objects"))).isEqualTo("{\"b\":[null,1]}");
        assertThat(JsonText.write(value, Map.of("skipNullOn", "arrays"))).isEqualTo("{\"a\":null,\"b\":[1]}");
        assertThat(JsonText.write(value, Map.of("skipNullOn", "everywhere"))).isEqualTo("{\"b\":[1]}");
    }

    @ParameterizedTest(name = "{0} is no JSON")
    @ValueSource(strings = {"{\"secret\": ", "{\"secret\": 1} 2", "secret", "{'secret': 1}"})
    void refusesBrokenJsonWithoutShowingIt(String text) {
        assertThatThrownBy(() -> json(text))
                .isInstanceOf(WeaveException.class)
                .hasMessageContaining("JSON")
                .hasMessageNotContaining("secret");
    }

    @Test
    void readsTextWithoutAMediaTypeByItsFirstCharacter() {
        assertThat(field(Weave.read(" {\"a\": \"b\"}", null), "a")).isEqualTo("b");
        assertThat(field(Weave.read("<a><b>c</b></a>", null), "a", "b")).isEqualTo("c");
        assertThat(Weave.read("{not so}", null)).isEqualTo("{not so}");
        assertThat(Weave.read("<not so", null)).isEqualTo("<not so");
        assertThat(Weave.read("{\"a\": 1}", "text/plain")).isEqualTo("{\"a\": 1}");
        assertThat(Weave.read(null, "application/json")).isNull();
    }

    @Test
    void readsAndWritesForms() {
        String media = "application/x-www-form-urlencoded";
        Object form = Weave.read("a=1&b=x+y%26&a=2&c", media);
        assertThat(Select.multi(form, "a", null)).isEqualTo(List.of("1", "2"));
        assertThat(Weave.written(form, media, null)).isEqualTo("a=1&b=x%20y%26&a=2&c=");
    }

    /** A bean of the test. */
    public record Person(String name) {}
}
