package dev.ferry.application;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.access.Authenticate;
import dev.ferry.application.access.HeldAccount;
import dev.ferry.application.account.AccountViews;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.application.account.ListAccounts;
import dev.ferry.application.account.ShowAccount;
import dev.ferry.application.account.ShowBanner;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.account.ShowMe;
import dev.ferry.application.account.ShowPeople;
import dev.ferry.application.act.ActTeller;
import dev.ferry.application.act.OutgoingActs;
import dev.ferry.application.act.RetryActs;
import dev.ferry.application.act.TellActs;
import dev.ferry.application.agreement.Agreements;
import dev.ferry.application.deadline.AccountOutcomes;
import dev.ferry.application.deadline.CountAtRisk;
import dev.ferry.application.deadline.CurrentDeadlines;
import dev.ferry.application.deadline.DeadlineLetters;
import dev.ferry.application.deadline.DeadlineNotices;
import dev.ferry.application.deadline.EnforceDeadlines;
import dev.ferry.application.deadline.Enforcement;
import dev.ferry.application.deadline.KnownOffers;
import dev.ferry.application.deadline.ListAllStandings;
import dev.ferry.application.deadline.ListDeadlines;
import dev.ferry.application.deadline.ListStandings;
import dev.ferry.application.deadline.LoadDeadlines;
import dev.ferry.application.deadline.OfferStandings;
import dev.ferry.application.deadline.RemindAccount;
import dev.ferry.application.deadline.WaiveDeadline;
import dev.ferry.application.figure.KeepFigures;
import dev.ferry.application.figure.ShowFigures;
import dev.ferry.application.figure.ShowProgress;
import dev.ferry.application.guided.Companies;
import dev.ferry.application.guided.CompleteMigration;
import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.EnrolmentHistory;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.GiveMembership;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.GoOnAsProved;
import dev.ferry.application.guided.NameOwner;
import dev.ferry.application.guided.ProgressReader;
import dev.ferry.application.guided.ProveWorkEmail;
import dev.ferry.application.guided.ReviewMove;
import dev.ferry.application.guided.ShowMigration;
import dev.ferry.application.guided.ShowSentCode;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.guided.Steps;
import dev.ferry.application.history.ExportHistory;
import dev.ferry.application.history.Journal;
import dev.ferry.application.history.ShowHistory;
import dev.ferry.application.invitation.AccountNeeds;
import dev.ferry.application.invitation.InvitationWriter;
import dev.ferry.application.invitation.InviteOwners;
import dev.ferry.application.invitation.NoteVisit;
import dev.ferry.application.invitation.PreviewInvitations;
import dev.ferry.application.invitation.RemindOwners;
import dev.ferry.application.invitation.ShowInvitation;
import dev.ferry.application.job.JobRunner;
import dev.ferry.application.job.ListJobs;
import dev.ferry.application.job.ShowJob;
import dev.ferry.application.job.StartInvitations;
import dev.ferry.application.job.StartOfferWork;
import dev.ferry.application.job.StartWave;
import dev.ferry.application.job.StopJob;
import dev.ferry.application.job.UploadExport;
import dev.ferry.application.mail.AccountOwners;
import dev.ferry.application.mail.DropMails;
import dev.ferry.application.mail.ListMail;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.PostOwnMail;
import dev.ferry.application.mail.RetryMails;
import dev.ferry.application.mail.ShowMailBacklog;
import dev.ferry.application.mail.ShowMailsAbout;
import dev.ferry.application.mail.TellOwners;
import dev.ferry.application.marketplace.AcceptAgreement;
import dev.ferry.application.marketplace.AccountSide;
import dev.ferry.application.marketplace.ConfirmBilling;
import dev.ferry.application.marketplace.EnrolInMarketplace;
import dev.ferry.application.marketplace.GiveBilling;
import dev.ferry.application.marketplace.ShowAgreements;
import dev.ferry.application.marketplace.ShowBilling;
import dev.ferry.application.marketplace.ShowMarketplaceEnrolment;
import dev.ferry.application.membership.UnconfirmedNumbers;
import dev.ferry.application.migration.Mover;
import dev.ferry.application.offer.CertificationLetters;
import dev.ferry.application.offer.CertifyOffer;
import dev.ferry.application.offer.CertifyOffers;
import dev.ferry.application.offer.CorrectKind;
import dev.ferry.application.offer.CreateOffer;
import dev.ferry.application.offer.DecideDuplicate;
import dev.ferry.application.offer.DeleteOffer;
import dev.ferry.application.offer.DelistingTeller;
import dev.ferry.application.offer.GiveMarketplaceLink;
import dev.ferry.application.offer.GiveOfferPage;
import dev.ferry.application.offer.GoLive;
import dev.ferry.application.offer.ListAllOffers;
import dev.ferry.application.offer.ListOffers;
import dev.ferry.application.offer.ListSolutions;
import dev.ferry.application.offer.ListSubmissions;
import dev.ferry.application.offer.ListingTeller;
import dev.ferry.application.offer.LookAlikes;
import dev.ferry.application.offer.MarketplaceLinkTeller;
import dev.ferry.application.offer.NotedOffers;
import dev.ferry.application.offer.OfferBatch;
import dev.ferry.application.offer.OfferCopies;
import dev.ferry.application.offer.OfferDesk;
import dev.ferry.application.offer.OfferFacts;
import dev.ferry.application.offer.OfferSystems;
import dev.ferry.application.offer.RefreshCopies;
import dev.ferry.application.offer.RemindOffers;
import dev.ferry.application.offer.ShowLookAlikes;
import dev.ferry.application.offer.ShowOffer;
import dev.ferry.application.offer.ShowOfferPage;
import dev.ferry.application.offer.SubmissionTeller;
import dev.ferry.application.offer.SubmitOffer;
import dev.ferry.application.offer.Verdicts;
import dev.ferry.application.offer.WaiveOffers;
import dev.ferry.application.offer.WithdrawOffer;
import dev.ferry.application.offer.WithdrawalTeller;
import dev.ferry.application.operation.AnswerOnce;
import dev.ferry.application.operation.BackUp;
import dev.ferry.application.operation.CheckHealth;
import dev.ferry.application.operation.ForgetExpired;
import dev.ferry.application.operation.GenerateExport;
import dev.ferry.application.operation.ShowSystems;
import dev.ferry.application.person.Departure;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.ExportPerson;
import dev.ferry.application.person.SoleOwnership;
import dev.ferry.application.proof.CodeJournal;
import dev.ferry.application.proof.Codes;
import dev.ferry.application.signin.AskForSignIn;
import dev.ferry.application.signin.AskToProveAddress;
import dev.ferry.application.signin.BeginSignIn;
import dev.ferry.application.signin.EndSessions;
import dev.ferry.application.signin.FinishSignIn;
import dev.ferry.application.signin.IssueToken;
import dev.ferry.application.signin.ProveAddress;
import dev.ferry.application.signin.SignInByCode;
import dev.ferry.application.signin.SignInJournal;
import dev.ferry.application.signin.SignInPlace;
import dev.ferry.application.signin.SignOut;
import dev.ferry.application.standing.CompareStandings;
import dev.ferry.application.standing.CountAccounts;
import dev.ferry.application.standing.FreshStandings;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.application.standing.JudgingRules;
import dev.ferry.application.standing.ListWaves;
import dev.ferry.application.standing.ReviewReadiness;
import dev.ferry.application.standing.StandingKeeper;
import dev.ferry.application.support.AnswerCase;
import dev.ferry.application.support.CaseAccess;
import dev.ferry.application.support.CaseBook;
import dev.ferry.application.support.CaseLetters;
import dev.ferry.application.support.CaseTeller;
import dev.ferry.application.support.HearDesks;
import dev.ferry.application.support.ListAllCases;
import dev.ferry.application.support.ListCases;
import dev.ferry.application.support.OpenCase;
import dev.ferry.application.support.SayKind;
import dev.ferry.application.support.ShowCase;
import dev.ferry.application.support.WrongKind;
import dev.ferry.application.sync.CompareSides;
import dev.ferry.application.sync.DeliverChanges;
import dev.ferry.application.sync.DropChange;
import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.application.sync.RetrySync;
import dev.ferry.application.sync.ScheduledSync;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.application.sync.SyncOutbox;
import dev.ferry.application.system.CheckedCatalog;
import dev.ferry.application.system.CheckedCertificationSystem;
import dev.ferry.application.system.CheckedGoToMarketPortal;
import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.application.system.CheckedMembershipCenter;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CheckedSupportSystem;
import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.application.undo.CarryOutActs;
import dev.ferry.application.undo.DelayAct;
import dev.ferry.application.undo.ShowDelayedActs;
import dev.ferry.application.undo.TellDoneActs;
import dev.ferry.application.undo.UndoableActs;
import dev.ferry.application.undo.WithdrawAct;
import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.Admission;
import dev.ferry.application.user.ChangeRole;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.application.user.ListUnmapped;
import dev.ferry.application.user.ListUsers;
import dev.ferry.application.user.MapUser;
import dev.ferry.application.user.RemoveUser;
import dev.ferry.application.user.ResendUserInvitation;
import dev.ferry.application.user.ShowRolesBefore;
import dev.ferry.application.user.ShowUser;
import dev.ferry.application.user.Succession;
import dev.ferry.application.user.Teams;
import dev.ferry.application.user.UserLetters;
import dev.ferry.application.wave.MigrateExport;
import dev.ferry.application.wave.PageWriter;
import dev.ferry.application.wave.Waves;
import java.util.List;

/**
 * Every use case, and what they share: the classes of this module that a container makes. Anyone who wires them binds
 * the list in a loop, beside the ports and the rules that they ask for; a new use case is added here and nowhere else.
 */
public final class UseCases {
    public static final List<Class<?>> ALL = List.of(
            AccountAccess.class,
            Authenticate.class,
            AccountViews.class,
            FindAccounts.class,
            ListAccounts.class,
            ShowAccount.class,
            ShowBanner.class,
            ShowLegacyAccount.class,
            ShowMe.class,
            ShowPeople.class,
            OutgoingActs.class,
            RetryActs.class,
            TellActs.class,
            CertificationLetters.class,
            CertifyOffer.class,
            CertifyOffers.class,
            OfferBatch.class,
            RemindAccount.class,
            RemindOffers.class,
            WaiveOffers.class,
            ListSubmissions.class,
            NotedOffers.class,
            RefreshCopies.class,
            SubmissionTeller.class,
            SubmitOffer.class,
            Verdicts.class,
            WithdrawOffer.class,
            WithdrawalTeller.class,
            CheckedCertificationSystem.class,
            AccountOutcomes.class,
            CurrentDeadlines.class,
            DeadlineLetters.class,
            DeadlineNotices.class,
            EnforceDeadlines.class,
            Enforcement.class,
            HeldAccount.class,
            KnownOffers.class,
            CountAtRisk.class,
            ListAllStandings.class,
            ListDeadlines.class,
            ListStandings.class,
            LoadDeadlines.class,
            OfferStandings.class,
            WaiveDeadline.class,
            Companies.class,
            CompleteMigration.class,
            EnrolCompany.class,
            EnrolmentHistory.class,
            Enrolments.class,
            GiveMembership.class,
            GiveWorkEmail.class,
            GoOnAsProved.class,
            NameOwner.class,
            ProgressReader.class,
            ProveWorkEmail.class,
            ReviewMove.class,
            ShowMigration.class,
            ShowSentCode.class,
            StartMigration.class,
            UnconfirmedNumbers.class,
            Steps.class,
            ExportHistory.class,
            Journal.class,
            ShowHistory.class,
            AccountNeeds.class,
            InvitationWriter.class,
            InviteOwners.class,
            NoteVisit.class,
            PreviewInvitations.class,
            RemindOwners.class,
            ShowInvitation.class,
            JobRunner.class,
            ListJobs.class,
            ShowJob.class,
            StopJob.class,
            StartOfferWork.class,
            StartInvitations.class,
            StartWave.class,
            UploadExport.class,
            AccountOwners.class,
            DropMails.class,
            ListMail.class,
            MailTexts.class,
            OutgoingMails.class,
            PostMail.class,
            PostOwnMail.class,
            RetryMails.class,
            ShowMailBacklog.class,
            ShowMailsAbout.class,
            TellOwners.class,
            AcceptAgreement.class,
            AccountSide.class,
            Agreements.class,
            ConfirmBilling.class,
            EnrolInMarketplace.class,
            GiveBilling.class,
            ShowAgreements.class,
            ShowBilling.class,
            ShowMarketplaceEnrolment.class,
            MigrateExport.class,
            Mover.class,
            PageWriter.class,
            KeepFigures.class,
            ShowFigures.class,
            ShowProgress.class,
            CountAccounts.class,
            CompareStandings.class,
            FreshStandings.class,
            JudgeAgain.class,
            JudgingRules.class,
            ListWaves.class,
            ReviewReadiness.class,
            StandingKeeper.class,
            Waves.class,
            CorrectKind.class,
            CreateOffer.class,
            DecideDuplicate.class,
            DeleteOffer.class,
            DelistingTeller.class,
            GiveMarketplaceLink.class,
            GiveOfferPage.class,
            GoLive.class,
            ListAllOffers.class,
            ListingTeller.class,
            ListOffers.class,
            LookAlikes.class,
            ListSolutions.class,
            MarketplaceLinkTeller.class,
            OfferCopies.class,
            OfferDesk.class,
            OfferFacts.class,
            OfferSystems.class,
            ShowLookAlikes.class,
            ShowOffer.class,
            ShowOfferPage.class,
            AnswerOnce.class,
            BackUp.class,
            CheckHealth.class,
            ForgetExpired.class,
            GenerateExport.class,
            ShowSystems.class,
            Departure.class,
            ErasePerson.class,
            ExportPerson.class,
            SoleOwnership.class,
            CodeJournal.class,
            Codes.class,
            AskForSignIn.class,
            AskToProveAddress.class,
            BeginSignIn.class,
            EndSessions.class,
            FinishSignIn.class,
            IssueToken.class,
            ProveAddress.class,
            SignInByCode.class,
            SignInJournal.class,
            SignInPlace.class,
            SignOut.class,
            AnswerCase.class,
            CaseAccess.class,
            CaseBook.class,
            CaseLetters.class,
            CaseTeller.class,
            HearDesks.class,
            ListAllCases.class,
            ListCases.class,
            OpenCase.class,
            SayKind.class,
            ShowCase.class,
            WrongKind.class,
            CompareSides.class,
            DeliverChanges.class,
            DropChange.class,
            RepairLegacy.class,
            RetrySync.class,
            ScheduledSync.class,
            ShowSync.class,
            SyncOutbox.class,
            CheckedCatalog.class,
            CheckedGoToMarketPortal.class,
            CheckedLegacyPortal.class,
            CheckedMembershipCenter.class,
            CheckedMpnRegistry.class,
            CheckedSupportSystem.class,
            CheckedTenantDirectory.class,
            CarryOutActs.class,
            DelayAct.class,
            ShowDelayedActs.class,
            UndoableActs.class,
            TellDoneActs.class,
            WithdrawAct.class,
            AcceptUserInvitation.class,
            AddUsers.class,
            Admission.class,
            ChangeRole.class,
            ChangeSettings.class,
            ListUnmapped.class,
            ListUsers.class,
            MapUser.class,
            RemoveUser.class,
            ResendUserInvitation.class,
            ShowRolesBefore.class,
            ShowUser.class,
            Succession.class,
            Teams.class,
            UserLetters.class);

    /** Those among them that tell other systems of acts, one for each kind. */
    public static final List<Class<? extends ActTeller<?>>> TELLERS = List.of(
            SubmissionTeller.class,
            WithdrawalTeller.class,
            ListingTeller.class,
            DelistingTeller.class,
            CaseTeller.class,
            MarketplaceLinkTeller.class);

    private UseCases() {}
}
