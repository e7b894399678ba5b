# 信息收集、分类处置、案卷建立、任务派遣、事件办理、结果反馈、核查结案、综合评价 (Fengxiang 2015)
profile	fengxiang-8step	1	八步闭环	Eight-step loop
step	collect	信息收集	Collect	RECEIVED,PRECHECK	-
step	classify	分类处置	Classify	ACCEPTED	-
step	file	案卷建立	File	FILED	filed
step	dispatch	任务派遣	Dispatch	TO_DISPATCH,DISPATCHED,OWNERSHIP_UNDETERMINED	-
step	handle	事件办理	Handle	IN_PROGRESS,SUSPENDED,CONSULTING	no-open-task
step	feedback	结果反馈	Reply	FEEDBACK	-
step	check	核查结案	Check	VERIFYING	verified,no-open-card
step	evaluate	综合评价	Evaluate	EVALUATING	-
sample	A=1.0	B=1.0	C=1.0
limit	returns-per-unit	1
limit	extensions	1
limit	reopen-days	30
