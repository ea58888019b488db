package dev.unbus.orders.intake;

import dev.unbus.files.FilesConfig;
import io.quarkus.runtime.configuration.CharsetConverter;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.ZoneIdConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** What the tests are made of. */
final class OrderFixtures {

    static final String HEADING = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

    private OrderFixtures() {}

    static OrderTranslation translation(Map<String, String> settings) {
        var config = new SmallRyeConfigBuilder()
                .withMapping(OrderIntakeConfig.class)
                .withMapping(FilesConfig.class)
                .withConverter(Charset.class, 100, new CharsetConverter())
                .withConverter(Duration.class, 100, new DurationConverter())
                .withConverter(ZoneId.class, 100, new ZoneIdConverter())
                .addSystemSources()
                .addDefaultInterceptors()
                .withDefaultValues(settings)
                .build();
        OrderIntakeConfig intake = config.getConfigMapping(OrderIntakeConfig.class);
        return new OrderTranslation(new OrderFileFormat(intake), intake, config.getConfigMapping(FilesConfig.class));
    }

    /** A row of an invoice with one of something at 2.55. */
    static String row(String invoice) {
        return row(invoice, "1", "2.55");
    }

    static String row(String invoice, String quantity, String unitPrice) {
        return invoice + ",85123A,WHITE HOLDER," + quantity + ",2010-12-01T08:26," + unitPrice
                + ",17850,United Kingdom\n";
    }
}
