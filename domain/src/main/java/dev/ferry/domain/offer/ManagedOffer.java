package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An offer of a moved account, as Partner Center manages it (R18–R22). What may follow what is in the types of its
 * certification and its listing.
 *
 * @param content what was carried over, or given when it was created
 * @param came when it came to Partner Center
 * @param replaces the offer of the same account in whose place it was created
 * @param replacedBy the offer that was created in its place
 * @param replacesPublished whether that one is a published offer
 * @param kindWord the last word on its kind
 * @param link its AppSource URL in the go-to-market portal
 * @param deleted when it was taken out; nothing is done to it any more
 * @param milestones how far it came, by which deadlines are judged
 */
public record ManagedOffer(
        OfferKey key,
        Offer content,
        Instant came,
        Optional<OfferId> replaces,
        boolean replacesPublished,
        Optional<OfferId> replacedBy,
        Optional<KindWord> kindWord,
        DuplicateCheck duplicate,
        Certification certification,
        Listing listing,
        Optional<MarketplaceLink> link,
        Optional<Stamp> deleted,
        Milestones milestones) {

    /** One of which nothing is known but how it stands. */
    public ManagedOffer(
            OfferKey key,
            Offer content,
            Instant came,
            Optional<OfferId> replaces,
            boolean replacesPublished,
            Optional<OfferId> replacedBy,
            Optional<KindWord> kindWord,
            DuplicateCheck duplicate,
            Certification certification,
            Listing listing,
            Optional<MarketplaceLink> link,
            Optional<Stamp> deleted) {
        this(
                key,
                content,
                came,
                replaces,
                replacesPublished,
                replacedBy,
                kindWord,
                duplicate,
                certification,
                listing,
                link,
                deleted,
                Milestones.NONE);
    }

    /** One to which nothing has happened yet. */
    public static ManagedOffer of(OfferKey key, Offer content, Instant came) {
        return new ManagedOffer(
                key,
                content,
                came,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                DuplicateCheck.NONE,
                new Certification.None(),
                new Listing.Unlisted(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of a kind that has no steps here. */
    public boolean isLeftAlone() {
        return !content.kind().hasSteps();
    }

    /** Whether owners and managers alone may open it (R20). */
    public boolean isDraft() {
        return content.situation() == Situation.DRAFT;
    }

    /** Whether both catalogs show what Partner Center put there, also while an update is on its way. */
    public boolean isLive() {
        return switch (listing) {
            case Listing.Live _ -> true;
            case Listing.GoingLive going -> going.before() instanceof Listing.Live;
            case Listing.Unlisted _, Listing.Delisted _ -> false;
        };
    }

    public OfferState state() {
        return OfferState.of(this);
    }

    /** Its page in the public catalog: what is live now, else what that catalog says, else what was carried over. */
    public Optional<String> appSourceUrl(SystemFacts systems) {
        return liveUrl()
                .or(() -> systems.listed().found().flatMap(PublicListing::appSourceUrl))
                .or(content::appSourceUrl);
    }

    private Optional<String> liveUrl() {
        return switch (listing) {
            case Listing.Live live -> live.url();
            case Listing.GoingLive going -> going.before() instanceof Listing.Live live ? live.url() : Optional.empty();
            case Listing.Unlisted _, Listing.Delisted _ -> Optional.empty();
        };
    }

    /** The numbers of the submissions whose content is, or was, listed, and may be again. */
    public Set<Integer> listedCopies() {
        return switch (listing) {
            case Listing.GoingLive going ->
                Stream.concat(Stream.of(going.copy()), going.before().listed().stream())
                        .collect(Collectors.toUnmodifiableSet());
            case Listing.Open open -> open.listed().stream().collect(Collectors.toUnmodifiableSet());
        };
    }

    /** What its pages say before anybody has given anything. */
    public OfferPages carriedOverPages() {
        return content.situation() == Situation.NEW && replaces.isEmpty()
                ? OfferPages.NONE
                : OfferPages.carriedOver(content);
    }

    /** What is to be done for it, and how each step stands. */
    public Checklist checklist(OfferPages pages, AccountFacts account, SystemFacts systems) {
        return new ChecklistRule(this, pages, account, systems).checklist();
    }

    /**
     * The same at the moment in which its account moves: the account has done nothing, its membership is active (R8),
     * and no other system was asked.
     */
    public Checklist checklistOnArrival() {
        AccountFacts arrived = new AccountFacts(
                true, MarketplaceAccount.none(key.account()), LocalDate.MAX, Lookup.known(MembershipMove.DONE));
        return checklist(carriedOverPages(), arrived, SystemFacts.NONE);
    }

    /**
     * The same where something may be done to it; refuses {@code offer-deleted}, {@code kind-left-alone},
     * {@code replaced}.
     */
    public Outcome<ManagedOffer> forAct() {
        if (deleted.isPresent()) {
            return Outcome.refused(Code.OFFER_DELETED);
        }
        if (isLeftAlone()) {
            return Outcome.refused(Code.KIND_LEFT_ALONE);
        }
        return replacedBy.isPresent()
                ? Outcome.refused(
                        Code.REPLACED, "offerId", replacedBy.orElseThrow().value())
                : Outcome.done(this);
    }

    /**
     * An owner or manager says whether the kind is right (R20); refuses {@code offer-deleted}, {@code not-a-draft},
     * {@code already-submitted}. Also of a kind that is left alone: that may be what is wrong. The same word again
     * changes nothing.
     */
    public Outcome<ManagedOffer> kindSaid(boolean correct, Stamp stamp) {
        boolean said = kindWord.filter(word -> word.correct() == correct).isPresent();
        return kindOpen()
                .map(_ -> said ? this : but(parts -> parts.kindWord = Optional.of(new KindWord(correct, stamp))));
    }

    /** An operator corrects the kind, which is then to be said right anew; refuses as {@link #kindSaid} does. */
    public Outcome<ManagedOffer> kindCorrected(OfferKind kind) {
        return kindOpen()
                .map(_ -> kind == content.kind()
                        ? this
                        : but(parts -> {
                            parts.content = content.withKind(kind);
                            parts.kindWord = Optional.empty();
                        }));
    }

    private Outcome<ManagedOffer> kindOpen() {
        if (deleted.isPresent()) {
            return Outcome.refused(Code.OFFER_DELETED);
        }
        if (!isDraft()) {
            return Outcome.refused(Code.NOT_A_DRAFT);
        }
        return listing instanceof Listing.Unlisted
                ? certification.open().map(_ -> this)
                : Outcome.refused(Code.ALREADY_SUBMITTED);
    }

    /**
     * The same where this step is one of its own; refuses as {@link #forAct} does, and {@code step-blocked} where an
     * offer is to be created in its place.
     */
    public Outcome<ManagedOffer> forStep(Step step) {
        return forAct().then(_ -> content.situation().steps().contains(step)
                ? Outcome.done(this)
                : blocked(step, List.of(Step.NEW_OFFER)));
    }

    /** That this step has to wait for those. */
    public static <T> Outcome<T> blocked(Step step, List<Step> by) {
        return Outcome.refused(new Refusal(
                Code.STEP_BLOCKED,
                Map.of(
                        "step",
                        step.slug(),
                        "blockedBy",
                        by.stream().map(Step::slug).toList())));
    }

    /** A page was changed; refuses as {@link #forStep} does, and {@code already-submitted}. */
    public Outcome<ManagedOffer> pageChanged() {
        return forStep(Step.PAGES).then(_ -> certification.contentChanged()).map(this::with);
    }

    /** Handed in; refuses as {@link #forAct} does, and {@code already-submitted}. */
    public Outcome<ManagedOffer> submitted(String platformVersion, Tier tier, Stamp stamp) {
        return forStep(Step.SUBMISSION)
                .then(_ -> certification.open())
                .map(open -> with(open.submit(platformVersion, tier, stamp)));
    }

    /**
     * Asked back, which holds once the certifiers have answered; refuses as {@link #forAct} does,
     * {@code not-submitted}, and {@code already-live} where what was handed in is live.
     */
    public Outcome<ManagedOffer> withdrawing(Stamp stamp) {
        return certification instanceof Certification.Approved && isLive()
                ? Outcome.refused(Code.ALREADY_LIVE)
                : forAct().then(_ -> certification.underReview()).map(submitted -> with(submitted.withdrawing(stamp)));
    }

    /** The certifiers gave this submission back: all is as before it. Nothing changes where a verdict came first. */
    public ManagedOffer withdrawn(int submission) {
        return awaits(submission, Certification.Submitted::withdraw);
    }

    /** The certifiers kept this submission, because their verdict came first. */
    public ManagedOffer kept(int submission) {
        return awaits(submission, Certification.Submitted::kept);
    }

    /** What awaits a verdict; refuses as {@link #forAct} does, and {@code not-submitted}. */
    public Outcome<Submission> forVerdict() {
        return forAct().then(_ -> certification.underReview()).map(Certification.Submitted::last);
    }

    /** This submission is certified; where it awaits no verdict any more, nothing changes. */
    public ManagedOffer approved(int submission, Stamp stamp) {
        return awaits(submission, submitted -> submitted.approve(stamp));
    }

    /** This submission is not certified; where it awaits no verdict any more, nothing changes. */
    public ManagedOffer rejected(int submission, Rejection why) {
        return awaits(submission, submitted -> submitted.reject(why));
    }

    private ManagedOffer awaits(int submission, Function<Certification.Submitted, Certification> next) {
        return certification instanceof Certification.Submitted submitted
                        && submitted.last().number() == submission
                ? with(next.apply(submitted))
                : this;
    }

    /**
     * Both catalogs are to list what was certified (R22); where that is live, or on its way, nothing changes. Refuses
     * as {@link #forAct} does, and {@code not-certified}.
     */
    public Outcome<ManagedOffer> goingLive(Stamp stamp) {
        return forStep(Step.GO_LIVE).then(_ -> certification.certified()).map(approved -> switch (listing) {
            case Listing.GoingLive _ -> this;
            case Listing.Live live when live.copy() == approved.last().number() -> this;
            case Listing.Open open -> with(open.goLive(approved.last().number(), stamp));
        });
    }

    /** A catalog has what was to go live; heard when nothing is on its way, nothing changes. */
    public ManagedOffer answered(CatalogSide side, Optional<String> url) {
        return listing instanceof Listing.GoingLive going ? with(going.answeredBy(side, url)) : this;
    }

    /** A catalog turned down what was to go live: all is as before. */
    public ManagedOffer turnedDown() {
        return listing instanceof Listing.GoingLive going ? with(going.turnedDown()) : this;
    }

    /** Taken from both catalogs; what was not live stays as it is. */
    public ManagedOffer delisted() {
        return listing instanceof Listing.Live live ? with(live.delist()) : this;
    }

    /**
     * Another offer was created in its place; refuses {@code not-replaceable}, {@code already-replaced}, and
     * {@code catalog-unavailable} where nobody can say whether the public catalog lists it.
     */
    public Outcome<ManagedOffer> replacedBy(OfferId other, SystemFacts systems) {
        if (replacedBy.isPresent()) {
            return Outcome.refused(
                    Code.ALREADY_REPLACED, "offerId", replacedBy.orElseThrow().value());
        }
        if (content.situation() == Situation.PUBLISHED && systems.listed() instanceof Lookup.Unavailable) {
            return Outcome.refused(Code.CATALOG_UNAVAILABLE);
        }
        return isReplaceable(systems)
                ? Outcome.done(but(parts -> parts.replacedBy = Optional.of(other)))
                : Outcome.refused(Code.NOT_REPLACEABLE);
    }

    /** Not detected, or published and not in the public catalog; nothing of it is on its way. */
    private boolean isReplaceable(SystemFacts systems) {
        return deleted.isEmpty()
                && !isLeftAlone()
                && listing instanceof Listing.Unlisted
                && certification instanceof Certification.Open
                && switch (content.situation()) {
                    case NOT_DETECTED -> true;
                    case PUBLISHED -> systems.listed() instanceof Lookup.Unknown;
                    case DRAFT, NEW -> false;
                };
    }

    /** The offer that was to take its place is gone. */
    public ManagedOffer notReplaced() {
        return but(parts -> parts.replacedBy = Optional.empty());
    }

    /**
     * The same where it is a draft, for which look-alikes are searched; refuses as {@link #forAct} does, and
     * {@code not-a-draft}.
     */
    public Outcome<ManagedOffer> forLookAlikes() {
        return forAct().then(_ -> isDraft() ? Outcome.done(this) : Outcome.refused(Code.NOT_A_DRAFT));
    }

    /**
     * The same where its look-alikes are still to be decided on; refuses as {@link #forLookAlikes} does, and
     * {@code already-submitted}.
     */
    public Outcome<ManagedOffer> forDuplicate() {
        return forLookAlikes().then(_ -> kindOpen());
    }

    /**
     * The same where its account may take it out: a draft that is decided to be a duplicate, or one that was created
     * here and never handed in. Refuses as {@link #forAct} does, {@code already-submitted}, {@code not-a-duplicate}.
     */
    public Outcome<ManagedOffer> forDeletion() {
        return forAct().then(_ -> switch (content.situation()) {
            case NEW -> wasNeverHandedIn() ? Outcome.done(this) : Outcome.refused(Code.ALREADY_SUBMITTED);
            case DRAFT -> kindOpen().then(_ -> duplicate.isDuplicate() ? Outcome.done(this) : notADuplicate());
            case PUBLISHED, NOT_DETECTED -> notADuplicate();
        });
    }

    private boolean wasNeverHandedIn() {
        return certification.submission().isEmpty() && listing instanceof Listing.Unlisted;
    }

    private static Outcome<ManagedOffer> notADuplicate() {
        return Outcome.refused(Code.NOT_A_DUPLICATE);
    }

    /** The public catalog was searched for what looks like it. */
    public ManagedOffer searched(Instant at, Set<OfferKey> found) {
        return but(parts -> parts.duplicate = duplicate.searched(at, found));
    }

    /** What looks like it was decided on. */
    public ManagedOffer decided(DuplicateDecision decision) {
        return but(parts -> parts.duplicate = duplicate.decided(decision));
    }

    /**
     * Its AppSource URL is to be entered in the go-to-market portal (R19); the same again changes nothing. Refuses as
     * {@link #forAct} does, {@code no-listing}, {@code catalog-unavailable} where nobody can say whether there is one,
     * {@code not-appsource-url} where it is another offer's, {@code no-solution}, {@code go-to-market-unavailable}
     * where nobody can say whether there is one, and {@code step-blocked}.
     *
     * @param unlinked how far it would be without the link that it may have
     */
    public Outcome<ManagedOffer> linked(AppSourceUrl url, Checklist unlinked, SystemFacts systems, Stamp stamp) {
        boolean said =
                link.filter(one -> one.appSourceUrl().equals(url.value())).isPresent();
        return forAct().then(
                        _ -> said ? Outcome.done(this) : listedAt(url, systems).then(_ -> linkOpen(unlinked)))
                .map(_ -> said ? this : with(Optional.of(new MarketplaceLink(url.value(), stamp, false))));
    }

    private Outcome<ManagedOffer> listedAt(AppSourceUrl url, SystemFacts systems) {
        if (content.situation() == Situation.NOT_DETECTED) {
            return blocked(Step.MARKETPLACE_LINK, List.of(Step.NEW_OFFER));
        }
        Optional<String> page = liveUrl().or(() -> systems.listed().found().flatMap(this::pageOf));
        if (page.isEmpty()) {
            return Outcome.refused(
                    systems.listed() instanceof Lookup.Unavailable ? Code.CATALOG_UNAVAILABLE : Code.NO_LISTING);
        }
        return url.leadsWhere(page.orElseThrow()) ? Outcome.done(this) : Outcome.refused(Code.NOT_APPSOURCE_URL);
    }

    private Optional<String> pageOf(PublicListing listed) {
        return listed.appSourceUrl().or(content::appSourceUrl);
    }

    private Outcome<ManagedOffer> linkOpen(Checklist unlinked) {
        return switch (unlinked.statusOf(Step.MARKETPLACE_LINK)
                .orElse(new StepStatus.NotNeeded(StepStatus.Why.NO_SOLUTION))) {
            case StepStatus.NotNeeded _ -> Outcome.refused(Code.NO_SOLUTION);
            case StepStatus.Unknown _ -> Outcome.refused(Code.GO_TO_MARKET_UNAVAILABLE);
            case StepStatus.Blocked(var by) -> blocked(Step.MARKETPLACE_LINK, by);
            case StepStatus.Open _, StepStatus.Done _, StepStatus.Pending _ -> Outcome.done(this);
        };
    }

    /** The same without its link in the go-to-market portal. */
    public ManagedOffer unlinked() {
        return with(Optional.empty());
    }

    /** The portal has this URL; of another than the last one it says nothing. */
    public ManagedOffer linkEntered(String url) {
        return link.filter(one -> one.appSourceUrl().equals(url) && !one.entered())
                .map(one -> with(Optional.of(new MarketplaceLink(url, one.stamp(), true))))
                .orElse(this);
    }

    /** The portal will not take this URL: its step is open again. */
    public ManagedOffer linkTurnedDown(String url) {
        return link.filter(one -> one.appSourceUrl().equals(url) && !one.entered())
                .map(_ -> but(parts -> {
                    parts.link = Optional.empty();
                    parts.milestones = milestones.turnedDown();
                }))
                .orElse(this);
    }

    private ManagedOffer with(Optional<MarketplaceLink> other) {
        return but(parts -> parts.link = other);
    }

    /**
     * A draft that was carried over in error is taken out, for good; of every other offer, and of one that is out
     * already, nothing changes (R20). Refuses {@code already-submitted}, also where it was live once.
     */
    public Outcome<ManagedOffer> carriedOverInError(Stamp stamp) {
        return !isDraft() || deleted.isPresent()
                ? Outcome.done(this)
                : kindOpen().map(_ -> deletedBy(stamp));
    }

    /** Taken out, for good. */
    public ManagedOffer deletedBy(Stamp stamp) {
        return but(parts -> parts.deleted = Optional.of(stamp));
    }

    /** The same in the place of another offer. */
    public ManagedOffer replacing(ManagedOffer other) {
        return but(parts -> {
            parts.replaces = Optional.of(other.key().id());
            parts.replacesPublished = other.content().situation() == Situation.PUBLISHED;
        });
    }

    /** The same, where these steps show that it came further than was known. */
    ManagedOffer reached(Checklist checklist) {
        if (replacedBy.isPresent() || duplicate.isDuplicate() || !checklist.isAskedFor()) {
            return this;
        }
        Instant last = lastRequest();
        return but(parts -> parts.milestones = checklist.isDone() ? milestones.done(last) : milestones.asked(last));
    }

    /** Steps before the submission have no times of their own, and were done by then. */
    private Instant lastRequest() {
        return Stream.of(
                        certification.submission().map(Submission::stamp),
                        certification.approval(),
                        listing.request(),
                        link.map(MarketplaceLink::stamp))
                .flatMap(Optional::stream)
                .map(Stamp::at)
                .max(Comparator.naturalOrder())
                .orElse(came);
    }

    private ManagedOffer with(Certification stage) {
        return but(parts -> {
            parts.certification = stage;
            parts.milestones = milestones.after(certification, stage);
        });
    }

    private ManagedOffer with(Listing stage) {
        return but(parts -> {
            parts.listing = stage;
            parts.milestones = milestones.after(stage);
        });
    }

    private ManagedOffer but(Consumer<OfferParts> change) {
        OfferParts parts = new OfferParts(this);
        change.accept(parts);
        return parts.whole();
    }
}
