package dev.ferry.rest.api.user;

import dev.ferry.application.user.Batch;
import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.user.User;
import dev.ferry.rest.server.problem.AllFields;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.RefusedRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Several who are to be added at once, up to ten. */
record NewUsers(List<@Nullable NewUser> users) {
    private static final String USERS = "#/users";

    /**
     * As the use case takes them; brings {@link BadInput} of all that is wrong in itself, with what is wrong with the
     * values of any then.
     */
    List<UserRequest> requests() {
        AllFields.readTellingToo(
                () -> each(NewUsers::shape),
                () -> each((one, pointer) -> Optional.ofNullable(one).ifPresent(known -> known.values(pointer))));
        return IntStream.range(0, users.size())
                .mapToObj(number -> request(users.get(number), USERS + '/' + number))
                .toList();
    }

    private static UserRequest request(@Nullable NewUser one, String pointer) {
        if (one == null) {
            throw BadInput.missing(pointer);
        }
        return one.request(pointer);
    }

    /** More than can be told are not looked at. */
    private void each(BiConsumer<@Nullable NewUser, String> look) {
        AllFields.read(IntStream.range(0, Math.min(users.size(), BadInput.MOST))
                .<Runnable>mapToObj(number -> () -> look.accept(users.get(number), USERS + '/' + number))
                .toArray(Runnable[]::new));
    }

    private static void shape(@Nullable NewUser one, String pointer) {
        if (one == null) {
            throw BadInput.missing(pointer);
        }
        one.shape(pointer);
    }

    /** Who was added, unless they were refused: then with what is wrong of whom. */
    List<User> granted(Batch batch) {
        return granted(batch, this::pointer);
    }

    /** The same, where this tells which field a fault is about. */
    static List<User> granted(Batch batch, Function<Batch.Fault, Optional<String>> pointer) {
        return switch (batch) {
            case Batch.Added(var added) -> added;
            case Batch.Stopped(var faults) ->
                throw RefusedRequest.of(
                        faults.getFirst().reason(),
                        faults.stream()
                                .flatMap(fault ->
                                        pointer.apply(fault).map(field -> BadInput.of(fault.reason(), field)).stream())
                                .toList());
        };
    }

    private Optional<String> pointer(Batch.Fault fault) {
        if (fault.number().isPresent()) {
            int number = fault.number().getAsInt();
            return Optional.ofNullable(users.get(number))
                    .flatMap(one -> one.pointer(USERS + '/' + number, fault.reason()));
        }
        Code code = fault.reason().code();
        return code == Code.TOO_MANY || code == Code.VALUE_MISSING ? Optional.of(USERS) : Optional.empty();
    }
}
