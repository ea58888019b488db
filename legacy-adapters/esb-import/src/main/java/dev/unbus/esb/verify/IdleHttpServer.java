package dev.unbus.esb.verify;

import org.apache.camel.Processor;
import org.apache.camel.component.platform.http.PlatformHttpEndpoint;
import org.apache.camel.component.platform.http.spi.PlatformHttpConsumer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.support.DefaultConsumer;

/** In place of the HTTP server: takes every path and opens no port. */
final class IdleHttpServer implements PlatformHttpEngine {

    private final Outside outside;

    IdleHttpServer(Outside outside) {
        this.outside = outside;
    }

    @Override
    public PlatformHttpConsumer createConsumer(PlatformHttpEndpoint endpoint, Processor route) {
        outside.receives("platform-http:" + endpoint.getPath(), route);
        return new Path(endpoint, route);
    }

    private static final class Path extends DefaultConsumer implements PlatformHttpConsumer {
        Path(PlatformHttpEndpoint endpoint, Processor route) {
            super(endpoint, route);
        }

        @Override
        public PlatformHttpEndpoint getEndpoint() {
            return (PlatformHttpEndpoint) super.getEndpoint();
        }
    }
}
