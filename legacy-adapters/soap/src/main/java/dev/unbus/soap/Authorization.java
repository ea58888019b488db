package dev.unbus.soap;

import dev.unbus.secrets.Secret;
import dev.unbus.secrets.SecretException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.cxf.helpers.CastUtils;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Sends credentials with each request, read anew for each: a bearer token (RFC 6750), or user and password (RFC 7617). */
final class Authorization extends AbstractPhaseInterceptor<Message> {

    private static final String HEADER = "Authorization";

    private final Optional<String> user;
    private final Optional<Secret> password;
    private final Optional<Secret> token;

    /** @throws IllegalArgumentException when it is not clear which of them to send */
    Authorization(String system, SoapSettings.Remote remote) {
        super(Phase.PREPARE_SEND);
        addBefore("org.apache.cxf.interceptor.MessageSenderInterceptor");
        String prefix = "unbus.soap.client." + system;
        user = remote.username();
        password = Secret.of(prefix + ".password", remote.password(), remote.passwordFile());
        token = Secret.of(prefix + ".token", remote.token(), remote.tokenFile());
        if (user.isPresent() != password.isPresent()) {
            throw new IllegalArgumentException(
                    prefix + ": username and password, or password-file, belong together: one of them is missing");
        }
        if (token.isPresent() && user.isPresent()) {
            throw new IllegalArgumentException(prefix + ": a token and a username are both set: leave one of them out");
        }
    }

    @Override
    public void handleMessage(Message message) {
        try {
            Optional<String> value = value();
            if (value.isPresent()) {
                headers(message).put(HEADER, new ArrayList<>(List.of(value.get())));
            }
        } catch (SecretException unreadable) {
            throw new Fault(unreadable);
        }
    }

    private Optional<String> value() throws SecretException {
        if (token.isPresent()) {
            return Optional.of("Bearer " + token.get().read());
        }
        if (user.isPresent() && password.isPresent()) {
            byte[] pair = (user.get() + ":" + password.get().read()).getBytes(StandardCharsets.UTF_8);
            return Optional.of("Basic " + Base64.getEncoder().encodeToString(pair));
        }
        return Optional.empty();
    }

    private static Map<String, List<String>> headers(Message message) {
        Map<String, List<String>> known = CastUtils.cast((Map<?, ?>) message.get(Message.PROTOCOL_HEADERS));
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (known != null) {
            headers.putAll(known);
        }
        message.put(Message.PROTOCOL_HEADERS, headers);
        return headers;
    }
}
