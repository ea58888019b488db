package dev.unbus.orders.intake;

import static dev.unbus.orders.intake.OrderFixtures.HEADING;
import static dev.unbus.orders.intake.OrderFixtures.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unbus.delivery.RejectedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTranslationTest {

    private final OrderTranslation translation = OrderFixtures.translation(Map.of());

    private OrderEvent translate(String rows) {
        return translation.translate(new InvoiceText(HEADING + rows, 17, false));
    }

    @Test
    void translatesAnInvoiceIntoAnOrder() {
        OrderEvent event = translate(
                """
                536365,85123A,"HOLDER, ""WHITE"" ",6,2010-12-01T08:26,2.55,17850,France
                536365,71053,,6,2010-12-01T08:26,3.390,17850,France
                """);

        assertThat(event)
                .isEqualTo(new OrderPlaced(
                        "536365",
                        "17850",
                        "France",
                        Instant.parse("2010-12-01T08:26:00Z"),
                        Currency.getInstance("GBP"),
                        new BigDecimal("35.64"),
                        List.of(
                                new OrderLine("85123A", "HOLDER, \"WHITE\"", 6, new BigDecimal("2.55")),
                                new OrderLine("71053", "", 6, new BigDecimal("3.390")))));
    }

    @Test
    void translatesACreditNoteIntoACancellation() {
        OrderEvent event = translate(row("C536379", "-1", "27.50"));

        assertThat(event).isInstanceOfSatisfying(OrderCancelled.class, cancelled -> {
            assertThat(cancelled.orderId()).isEqualTo("C536379");
            assertThat(cancelled.total()).isEqualTo(new BigDecimal("-27.50"));
            assertThat(cancelled.lines().get(0).quantity()).isEqualTo(-1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12-01T08:26, 2010-12-01T08:26:00Z",
        "2011-07-01T08:26, 2011-07-01T07:26:00Z",
        // The clocks go back at 02:00: this time comes twice, the first is taken.
        "2011-10-30T01:30, 2011-10-30T00:30:00Z"
    })
    void takesLocalTimesForThoseOfLondon(String local, String instant) {
        OrderPlaced order = (OrderPlaced) translate("1,A,x,1," + local + ",1,,France\n");

        assertThat(order.placedAt()).isEqualTo(instant);
        assertThat(order.customerId()).isNull();
    }

    @Test
    void addsExactly() {
        String rows = row("1", "3", "0.1").repeat(1000) + row("1", "1", "0.005");

        assertThat(((OrderPlaced) translate(rows)).total()).isEqualTo(new BigDecimal("300.00"));
    }

    @Test
    void takesTheEarliestTimeOfRowsThatAreClose() {
        OrderPlaced order =
                (OrderPlaced) translate("1,A,x,1,2010-12-01T16:58,1,,France\n1,B,x,1,2010-12-01T16:57,1,,France\n");

        assertThat(order.placedAt()).isEqualTo("2010-12-01T16:57:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,A,x,0,2010-12-01T08:26,1,,France   | quantity-positive at row 18: ",
                "1,A,x,-5,2010-12-01T08:26,1,,France  | quantity-positive at row 18: ",
                "1,A,x,1,2010-12-01T08:26,0,,France   | unit-price-positive at row 18: ",
                "1,A,x,1,2010-12-01T08:26,-1,,France  | unit-price-positive at row 18: ",
                "1,A,x,six,2010-12-01T08:26,1,,France | value-integer at row 18, column Quantity: ",
                "1,A,x,1.5,2010-12-01T08:26,1,,France | value-integer at row 18, column Quantity: ",
                "1,A,x,1,2010-12-01T08:26,1e3,,France | value-decimal at row 18, column UnitPrice: ",
                "1,A,x,1,2010-02-30T08:26,1,,France   | value-date-time at row 18, column InvoiceDate: ",
                "1,A,x,1,01/12/2010 08:26,1,,France   | value-date-time at row 18, column InvoiceDate: ",
                "1,A,x,1,2011-03-27T01:30,1,,France   | value-date-time at row 18, column InvoiceDate: ",
                "1,,x,1,2010-12-01T08:26,1,,France    | value-present at row 18, column StockCode: ",
                "1,A,x,1,2010-12-01T08:26,1,,         | value-present at row 18, column Country: ",
                "1,A,x,1,2010-12-01T08:26,1,9,France  | customer-same at row 18: ",
                "1,A,x,1,2010-12-01T08:26,1,,Norway   | country-same at row 18: ",
                "1,A,x,1,2010-12-02T08:26,1,,France   | invoice-time-close at row 18: ",
                "2,A,x,1,2010-12-01T08:26,1,,France   | invoice-one-number at row 18: ",
            })
    void rejectsRowsThatBreakARule(String second, String message) {
        assertThatThrownBy(() -> translate("1,A,x,1,2010-12-01T08:26,1,,France\n" + second + "\n"))
                .isInstanceOf(RejectedException.class)
                .hasMessageStartingWith(message.strip());
    }

    @Test
    void namesEachRowThatBreaksARule() {
        assertThatThrownBy(() -> translate(row("1") + row("1", "0", "1") + "\n" + row("1", "-1", "1")))
                .hasMessageStartingWith("quantity-positive at rows 18, 20: ");
        assertThatThrownBy(() -> translate(row("1", "0", "1").repeat(25))).hasMessageContaining(" 36 and 5 more: ");
    }

    @Test
    void rejectsAnInvoiceWhoseRowsAreScattered() {
        assertThatThrownBy(() -> new InvoiceText(HEADING + row("1"), 99, true))
                .hasMessageStartingWith("invoice-rows-adjacent at row 99: ");
    }

    @Test
    void rejectsAnInvoiceWithoutRows() {
        assertThatThrownBy(() -> translate("")).hasMessageStartingWith("invoice-rows-present at ");
    }

    @Test
    void readsFilesOfOtherCountries() {
        OrderTranslation german = OrderFixtures.translation(Map.of(
                "order-intake.delimiter", ";",
                "order-intake.decimal-sign", ",",
                "order-intake.date-pattern", "d.M.uuuu H:mm",
                "order-intake.time-zone", "Europe/Berlin",
                "order-intake.currency", "EUR"));

        OrderPlaced order = (OrderPlaced) german.translate(
                new InvoiceText(HEADING.replace(',', ';') + "1;A;x, y;2;1.12.2010 8:26;2,55;;France\n", 2, false));

        assertThat(order.total()).isEqualTo(new BigDecimal("5.10"));
        assertThat(order.placedAt()).isEqualTo("2010-12-01T07:26:00Z");
        assertThat(order.currency().getCurrencyCode()).isEqualTo("EUR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy-MM-dd HH:mm", "uuuu-MM-dd", "no pattern"})
    void refusesToStartWithADatePatternThatReadsNoDates(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderFixtures.translation(Map.of("order-intake.date-pattern", pattern)))
                .withMessageContaining("order-intake.date-pattern");
    }
}
