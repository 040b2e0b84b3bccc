import { isPolicyName, isProfileName, type PolicyName } from "@incident-data/casualties";
import type { JSX, TargetedEvent, TargetedMouseEvent } from "preact";
import type { AccountView } from "../../engine/protocol.ts";
import { fill } from "../../words/fill.ts";
import { useNextFocus } from "../focus.ts";
import type { Model } from "../model.ts";
import { Local } from "../text.tsx";
import { policyNames, profileNames } from "./policies.ts";
import { putFirst } from "./trust.ts";

/** How the table is read: by which policy, if by any, and what makes numbers of vague words. */
export function Reading({ model, accounts }: { model: Model; accounts: readonly AccountView[] }): JSX.Element {
  const { words, state, change } = model;
  const choosePolicy = (event: TargetedEvent<HTMLSelectElement>) => {
    const { value } = event.currentTarget;
    change({ policy: isPolicyName(value) ? value : undefined });
    model.announce(isPolicyName(value) ? policyText(model, value) : words.policy.noneText);
  };
  const chooseProfile = (event: TargetedEvent<HTMLSelectElement>) => {
    const { value } = event.currentTarget;
    if (isProfileName(value)) change({ profile: value });
  };
  const explained = state.policy === undefined ? words.policy.noneText : words.policy.rules[state.policy];
  return (
    <div class="reading">
      <label>
        <span class="label">{words.policy.label}</span>
        <select value={state.policy ?? ""} onChange={choosePolicy}>
          <option value="">{words.policy.noneName}</option>
          {policyNames.map((name) => (
            <option key={name} value={name}>
              {policyText(model, name)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="label">{words.policy.profile}</span>
        <select value={state.profile} onChange={chooseProfile}>
          {profileNames.map((name) => (
            <option key={name} value={name}>
              {`${name}: ${words.policy.profiles[name]}`}
            </option>
          ))}
        </select>
      </label>
      <p class="explained">{explained}</p>
      {state.policy === "source-order" ? <Order model={model} accounts={accounts} /> : null}
    </div>
  );
}

function policyText({ words }: Model, name: PolicyName): string {
  return `${name}: ${words.policy.rules[name]}`;
}

/** Whom the reader trusts first: what the policy `source-order` goes by. */
function Order({ model, accounts }: { model: Model; accounts: readonly AccountView[] }): JSX.Element {
  const { words, state, change } = model;
  const ranked = [
    ...state.order.flatMap((id) => accounts.find(({ claimant }) => claimant === id) ?? []),
    ...accounts.filter(({ claimant }) => !state.order.includes(claimant)),
  ];
  const claimants = accounts.map(({ claimant }) => claimant);
  const focusNext = useNextFocus();
  const first = (event: TargetedMouseEvent<HTMLButtonElement>, { claimant, name }: AccountView) => {
    // What is first has no button.
    const list = event.currentTarget.closest("ol");
    focusNext(() => list?.querySelector("button"));
    model.announce(fill(words.policy.firstOf, { name: name.text }));
    change({ order: putFirst(state.order, claimants, claimant) });
  };
  return (
    <fieldset class="order">
      <legend>{words.policy.order}</legend>
      <ol>
        {ranked.map((account, index) => (
          <li key={account.claimant}>
            <Local line={account.name} />{" "}
            {index === 0 && claimants.some((each) => state.order.includes(each)) ? null : (
              <button
                type="button"
                onClick={(event) => first(event, account)}
                aria-label={fill(words.policy.firstOf, { name: account.name.text })}
              >
                {words.policy.first}
              </button>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  );
}
