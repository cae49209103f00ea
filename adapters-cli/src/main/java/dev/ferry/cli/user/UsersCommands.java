package dev.ferry.cli.user;

import picocli.CommandLine.Command;

/** {@code ferry users …}. */
@Command(
        name = "users",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ListUsersCommand.class,
            AddUsersCommand.class,
            RemoveUserCommand.class,
            ChangeRoleCommand.class,
            MapUserCommand.class,
            ResendInvitationCommand.class,
            AcceptInvitationCommand.class
        })
public final class UsersCommands {}
