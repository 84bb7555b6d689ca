import type { FacilityModel, OperatingState, ResponseForce, ThreatMode } from "@custodiet/model";
import type { ResponseUsed } from "../assessment.ts";

/**
 * Who answers an alarm (ADR 1, rule 10): of the forces that state a P_N for the mode and are there in this state, the
 * one with the earliest mean; of equals the one less able to stop it. T is the alarm's assessment and the force's time
 * (times the state's factor), standard deviations in quadrature.
 */
export function responseTo(model: FacilityModel, mode: ThreatMode, state: OperatingState): ResponseUsed {
  const { pCommunication, alarmAssessment, forces } = model.response;
  const stopping = forces
    .filter((force) => force.states === null || force.states.includes(state.id))
    .flatMap((force) => {
      const pNeutralization = force.pNeutralization[mode]?.value;
      return pNeutralization === undefined ? [] : [{ force, pNeutralization }];
    })
    .sort(compareForces);
  const first = stopping[0];
  if (!first) return { force: null, responseForceTime: null, pCommunication, pNeutralization: 0 };
  const { time } = first.force;
  return {
    force: first.force.id,
    responseForceTime: {
      meanSeconds: alarmAssessment.meanSeconds + time.meanSeconds * state.responseFactor,
      sdSeconds: Math.hypot(alarmAssessment.sdSeconds, time.sdSeconds * state.responseFactor),
    },
    pCommunication,
    pNeutralization: first.pNeutralization,
  };
}

interface StoppingForce {
  readonly force: ResponseForce;
  readonly pNeutralization: number;
}

function compareForces(a: StoppingForce, b: StoppingForce): number {
  const byTime = a.force.time.meanSeconds - b.force.time.meanSeconds;
  const byStrength = a.pNeutralization - b.pNeutralization;
  return byTime || byStrength || (a.force.id < b.force.id ? -1 : 1);
}
