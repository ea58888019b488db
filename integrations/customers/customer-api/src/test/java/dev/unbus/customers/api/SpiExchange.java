package dev.unbus.customers.api;

import com.sun.net.httpserver.HttpExchange;
import jakarta.xml.ws.spi.http.HttpContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A request of the JDK's HTTP server, as CXF wants to see it. */
final class SpiExchange extends jakarta.xml.ws.spi.http.HttpExchange {

    private final HttpContext context;
    private final HttpExchange exchange;

    SpiExchange(HttpContext context, HttpExchange exchange) {
        this.context = context;
        this.exchange = exchange;
    }

    @Override
    public Map<String, List<String>> getRequestHeaders() {
        return exchange.getRequestHeaders();
    }

    @Override
    public String getRequestHeader(String name) {
        return exchange.getRequestHeaders().getFirst(name);
    }

    @Override
    public Map<String, List<String>> getResponseHeaders() {
        return exchange.getResponseHeaders();
    }

    @Override
    public void addResponseHeader(String name, String value) {
        exchange.getResponseHeaders().add(name, value);
    }

    @Override
    public String getRequestURI() {
        return exchange.getRequestURI().toString();
    }

    @Override
    public String getContextPath() {
        return "";
    }

    @Override
    public String getRequestMethod() {
        return exchange.getRequestMethod();
    }

    @Override
    public HttpContext getHttpContext() {
        return context;
    }

    @Override
    public void close() throws IOException {
        exchange.close();
    }

    @Override
    public InputStream getRequestBody() {
        return exchange.getRequestBody();
    }

    @Override
    public OutputStream getResponseBody() {
        return exchange.getResponseBody();
    }

    @Override
    public void setStatus(int status) {
        try {
            exchange.sendResponseHeaders(status, 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public InetSocketAddress getRemoteAddress() {
        return exchange.getRemoteAddress();
    }

    @Override
    public InetSocketAddress getLocalAddress() {
        return exchange.getLocalAddress();
    }

    @Override
    public String getProtocol() {
        return exchange.getProtocol();
    }

    @Override
    public String getScheme() {
        return "http";
    }

    @Override
    public Object getAttribute(String name) {
        return null;
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.of();
    }

    @Override
    public Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public String getPathInfo() {
        return "";
    }

    @Override
    public String getQueryString() {
        return exchange.getRequestURI().getRawQuery();
    }
}
