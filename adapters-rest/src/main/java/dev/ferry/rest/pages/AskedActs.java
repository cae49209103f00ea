package dev.ferry.rest.pages;

import dev.ferry.application.messages.Messages;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the reader asked for in this browser and may undo for a moment, each with the name of whom it is about, who may
 * be gone once it is done. Which of them was done is found out by the page that says it, and kept out of the browser
 * then. Of one request; not thread-safe.
 */
public final class AskedActs {
    private static final String PROPERTY = "dev.ferry.rest.asked-acts";
    /** What is asked for later pushes out what was asked for first: most of that will never be done. */
    private static final int MOST = 12;

    private static final int LONGEST_NAME = 120;
    /** As many letters has an id. */
    private static final int ID = 36;

    private final Map<UUID, String> names;
    private final Function<Set<UUID>, List<DelayedAct>> done;
    private @Nullable List<Done> told;
    private boolean changed;

    /** One that was done, and whom it was about. */
    private record Done(DelayedAct act, String name) {}

    /** @param done which of these were done; told once */
    AskedActs(Map<UUID, String> names, Function<Set<UUID>, List<DelayedAct>> done) {
        this.names = new LinkedHashMap<>(names);
        this.done = done;
    }

    /** Of a page that knows nothing of what its reader asked for. */
    static AskedActs none() {
        return new AskedActs(Map.of(), _ -> List.of());
    }

    static AskedActs of(ContainerRequestContext request) {
        return request.getProperty(PROPERTY) instanceof AskedActs acts ? acts : none();
    }

    /** The pages of this request know of it. */
    void belongTo(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** One more waits. */
    public void add(UUID id, String name) {
        names.put(id, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + '…' : name);
        List<UUID> all = new ArrayList<>(names.keySet());
        names.keySet().removeAll(all.subList(0, Math.max(0, all.size() - MOST)));
        changed = true;
    }

    /** It was undone, or its reader has taken note that it was refused. */
    public void forget(UUID id) {
        changed |= names.remove(id) != null;
    }

    /** What was done since, each in a sentence that names whom it was about. */
    List<String> sentences(Messages messages) {
        if (told == null) {
            told = names.isEmpty()
                    ? List.of()
                    : done.apply(Set.copyOf(names.keySet())).stream()
                            .map(act -> new Done(act, names.getOrDefault(act.id(), "")))
                            .toList();
            told.forEach(one -> forget(one.act().id()));
        }
        return told.stream().map(one -> sentence(one, messages)).toList();
    }

    private static String sentence(Done one, Messages messages) {
        String account = one.act().act().account().value();
        return switch (one.act().act()) {
            case UndoableAct.RemoveUser _ -> messages.text("page.undo.done.removal", one.name(), account);
            case UndoableAct.ChangeRole change ->
                messages.text("page.undo.done.role", one.name(), messages.role(change.role()), account);
            case UndoableAct.TurnDownEnrolment _ -> messages.text("page.undo.done.turn-down", one.name());
        };
    }

    /** What the browser is to keep from now on; absent where that is what it has. */
    Optional<String> toKeep() {
        return changed ? Optional.of(written()) : Optional.empty();
    }

    private String written() {
        StringBuilder lines = new StringBuilder();
        names.forEach((id, name) -> lines.append(id).append(' ').append(name).append('\n'));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What a browser brings; passed over where it cannot be read. */
    static Map<UUID, String> read(String kept) {
        Map<UUID, String> names = new LinkedHashMap<>();
        try {
            String text = new String(Base64.getUrlDecoder().decode(kept), StandardCharsets.UTF_8);
            Arrays.stream(text.split("\n", -1))
                    .filter(line -> line.length() > ID && VisibleText.isLine(line))
                    .limit(MOST)
                    .forEach(line -> names.put(UUID.fromString(line.substring(0, ID)), line.substring(ID + 1)));
            return names;
        } catch (IllegalArgumentException notOurs) {
            return Map.of();
        }
    }
}
