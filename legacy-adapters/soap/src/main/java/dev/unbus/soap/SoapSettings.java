package dev.unbus.soap;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What SOAP clients reach, and what both sides accept; keys begin with {@code unbus.soap}. */
@ConfigMapping(prefix = "unbus.soap")
interface SoapSettings {

    /** The systems that are called, by name. */
    Map<String, Remote> client();

    /** What an incoming envelope may be at most, a request as well as a response. */
    Bounds bounds();

    /** One system that is called. */
    interface Remote {

        /** Its address; it wins over the one in the WSDL. */
        String address();

        /** The longest wait for a connection. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** The longest wait for an answer. */
        @WithDefault("10s")
        Duration receiveTimeout();

        /** The user's name for HTTP basic authentication. */
        Optional<String> username();

        /** The password; one of the environment. */
        Optional<String> password();

        /** A file with the password, read for each request; instead of {@link #password}. */
        Optional<Path> passwordFile();

        /** A bearer token, instead of user and password; one of the environment. */
        Optional<String> token();

        /** A file with the bearer token, read for each request; instead of {@link #token}. */
        Optional<Path> tokenFile();
    }

    /** The bounds of an envelope. */
    interface Bounds {

        /** Bytes of the whole envelope. */
        @WithDefault("1M")
        MemorySize messageSize();

        /** Elements inside each other, envelope and body included. */
        @WithDefault("32")
        int depth();

        /** Elements in all. */
        @WithDefault("20000")
        int elements();

        /** Attributes of one element. */
        @WithDefault("32")
        int attributes();

        /** Characters of one attribute's value. */
        @WithDefault("4096")
        int attributeLength();

        /** Characters of one element's text. */
        @WithDefault("100000")
        int textLength();
    }
}
