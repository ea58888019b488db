package dev.unbus.orders.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;

/** Where order files come from and how they are written; keys begin with {@code order-intake}. */
@ConfigMapping(prefix = "order-intake")
interface OrderIntakeConfig {

    /** The folder that order files are dropped into; {@code done} and {@code rejected} lie within it. */
    @WithDefault("${UNBUS_HOME:.unbus}/data/orders/inbox")
    Path directory();

    /** Which files in it are order files; case does not matter. */
    @WithDefault("*.csv")
    String pattern();

    /** The charset, with or without a byte-order mark. */
    @WithDefault("UTF-8")
    Charset charset();

    /** What separates two values. */
    @WithDefault(",")
    char delimiter();

    /** What encloses a value that holds the delimiter. */
    @WithDefault("\"")
    char quote();

    /** The decimal sign of unit prices. */
    @WithDefault(".")
    char decimalSign();

    /** How dates are written: a pattern of Java's DateTimeFormatter, with {@code u} for the year. */
    @WithDefault("uuuu-MM-dd'T'HH:mm")
    String datePattern();

    /** The time zone of the dates. */
    @WithDefault("Europe/London")
    ZoneId timeZone();

    /** The currency of the unit prices. */
    @WithDefault("GBP")
    Currency currency();

    /** How far apart the times of one invoice's rows may be; the earliest counts. */
    @WithDefault("1h")
    Duration invoiceDuration();
}
