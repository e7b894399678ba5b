# 综合行政执法: 立案 and an outcome before the reply; no violation goes back with guidance
profile	enforcement	1	执法联动	Enforcement
step	collect	巡查发现	Find	RECEIVED,PRECHECK	-
step	accept	受理	Accept	ACCEPTED	-
step	file	立案	File	FILED	filed
step	dispatch	派遣	Dispatch	TO_DISPATCH,DISPATCHED,OWNERSHIP_UNDETERMINED	-
step	enforce	执法办理	Enforce	IN_PROGRESS,SUSPENDED,CONSULTING	no-open-task,enforced
step	feedback	结果反馈	Reply	FEEDBACK	-
step	check	核查结案	Check	VERIFYING	verified,no-open-card
step	evaluate	评价	Evaluate	EVALUATING	-
sample	A=1.0	B=1.0	C=1.0
limit	returns-per-unit	1
limit	extensions	1
limit	reopen-days	30
