package dev.unbus.catalog.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads channels that are written in one line, with commas between. */
final class ChannelList {

    private ChannelList() {}

    static List<Channel> parse(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Channel> channels = Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(Channel::parse)
                .toList();
        Set<Channel> seen = new HashSet<>();
        for (Channel channel : channels) {
            if (!seen.add(channel)) {
                throw new IllegalArgumentException(channel + " is listed twice");
            }
        }
        return channels;
    }
}
