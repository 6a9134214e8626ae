/** Cookies that measure visits; how a line is written stands in `../known-names.ts`. */
export const measuring = `
analytics
Google Analytics ¦ developers.google.com/analytics ¦ _ga _gid _ga_* _gat _gat_* _dc_gtm_* __utma __utmb __utmc __utmt __utmv __utmz __utmt_* _gac_* AMP_TOKEN _gaexp _opt_expid FPID FPLC FPGSID
Matomo ¦ matomo.org/faq ¦ _pk_id _pk_ses _pk_ref _pk_cvar _pk_hsr _pk_id.* _pk_ses.* _pk_ref.* _pk_cvar.* _pk_hsr.* _pk_testcookie* mtm_cookie_consent MATOMO_SESSID PIWIK_SESSID piwik_ignore matomo_ignore matomo_sessid
Hotjar ¦ help.hotjar.com ¦ _hjid _hjSession_* _hjSessionUser_* _hjFirstSeen _hjIncludedInPageviewSample _hjIncludedInSessionSample _hjIncludedInSessionSample_* _hjAbsoluteSessionInProgress _hjTLDTest _hjUserAttributesHash _hjCachedUserAttributes _hjLocalStorageTest _hjSessionTooLarge _hjSessionRejected _hjSessionResumed _hjSessionStorageTest _hjCookieTest _hjHasCachedUserAttributes _hjClosedSurveyInvites _hjDonePolls _hjMinimizedPolls _hjShownFeedbackMessage _hjRecordingEnabled _hjRecordingLastActivity _hjViewportId _hjDoneSurveys
Microsoft Clarity ¦ learn.microsoft.com/clarity ¦ _clck _clsk CLID _cltk ANONCHK
Azure Application Insights ¦ learn.microsoft.com/azure/azure-monitor ¦ ai_user ai_authUser ai_session ai_sessioncount
Adobe Analytics ¦ experienceleague.adobe.com ¦ s_vi s_vi_* s_fid s_cc s_sq s_ppv s_ppvl s_nr s_lv s_lv_s s_invisit s_vnum s_visit s_ptc s_tp s_ips s_gpv s_gpv_pn s_getNewRepeat s_cpc s_dslv s_ecid AMCV_* AMCVS_* sc_at kndctr_*_identity kndctr_*_cluster kndctr_*_consent mbox mboxEdgeCluster at_check mbox_ads aa_check
Mixpanel ¦ docs.mixpanel.com ¦ mp_*_mixpanel mp_mixpanel__c __mp_opt_in_out_* mp_tracking
Segment ¦ segment.com/docs ¦ ajs_anonymous_id analytics_session_id ajs_user_id ajs_group_id ajs_user_traits ajs_group_properties analytics_session_id.last_access
Amplitude ¦ amplitude.com/docs ¦ amplitude_id amplitude_id_* amplitude_test amp_* AMP_* AMP_MKTG_*
Heap ¦ developers.heap.io ¦ _hp2_id.* _hp2_ses_props.* _hp2_props.* _hp2_hld* _hp5_meta.* _hp5_event_props.* _hp5_let.*
PostHog ¦ posthog.com/docs ¦ ph_*_posthog __ph_opt_in_out_* ph_phc_*_posthog
FullStory ¦ help.fullstory.com ¦ fs_uid fs_session fs_lua fs_cid fs_trusted_identity
LogRocket ¦ docs.logrocket.com ¦ _lr_tabs_-* _lr_hb_-* _lr_uf_-* _lr_env_src_ats
Mouseflow ¦ mouseflow.com ¦ mf_user mf_* mf_initialDomQueue mf_transmitQueue
Crazy Egg ¦ support.crazyegg.com ¦ _ceir _CEFT _ce.s _ce.clock_data _ce.clock_event _ce.irv is_returning ceg.s ceg.u cebs cebsp_ cecookies _crazyegg cetabid
Contentsquare ¦ docs.contentsquare.com ¦ _cs_id _cs_s _cs_c _cs_ex _cs_optout _cs_root-domain _cs_same_site _cs_mk _cs_cvars _cs_rl _cs_debug _cs_t _cs_inner
Snowplow ¦ docs.snowplow.io ¦ ~sp _sp_id.* _sp_ses.* _sp_root_domain_test_* sp_id.* _sp_duid
Chartbeat ¦ chartbeat.com ¦ _chartbeat2 _chartbeat4 _cb _cb_ls _cb_svref _v__cb_cp _v__chartbeat3 _SUPERFLY_lockout _SUPERFLY_nosample
comScore ¦ comscore.com ¦ ~UID UIDR XID _scor_uid
Parse.ly ¦ docs.parse.ly ¦ _parsely_visitor _parsely_session _parsely_tpa_blocked _parsely_slot_click
New Relic ¦ docs.newrelic.com ¦ NREUM NRAGENT
Dynatrace ¦ docs.dynatrace.com ¦ dtCookie dtPC dtSa dtLatC rxVisitor rxvt dtDisabled dtValidationCookie dtAdk dtAdkSettings dtUseDebugAgent dtsrVID
Datadog ¦ docs.datadoghq.com ¦ _dd_s _dd _dd_cookie_test_* _dd_l _dd_r dd_cookie_test_*
Elastic, Sentry, Raygun and AppDynamics monitoring ¦ docs.appdynamics.com ¦ ADRUM ADRUM_BT ADRUM_BTa ADRUM_BT1 ADRUM_BTs SameSite_ADRUM raygun4js-userid
Akamai mPulse and Boomerang ¦ techdocs.akamai.com/mpulse ¦ ~RT BOOMR_CONSENT akavpau_* akaas_* AKA_A2
Cloudflare Web Analytics and Zaraz ¦ developers.cloudflare.com ¦ cfz_* cfzs_* zaraz-consent cf_chl_prog
Yandex Metrica ¦ yandex.com/support/metrica ¦ _ym_uid _ym_d _ym_isad _ym_visorc _ym_visorc_* _ym_metrika_enabled _ym_hostIndex yabs-sid yandexuid yuidss ymex yashr gdpr_yandex usst
Baidu Tongji ¦ tongji.baidu.com ¦ HMACCOUNT Hm_lvt_* Hm_lpvt_* HMVT Hm_ck_* BAIDUID BAIDUID_BFESS
Umami, Plausible, Fathom and Simple Analytics ¦ umami.is ¦ umami.* umami.disabled _fathom _swa_u plausible_ignore
Piwik PRO ¦ help.piwik.pro ¦ stg_last_interaction stg_returning_visitor stg_traffic_source_priority stg_externalReferrer ppms_privacy_* _stg_debug _stg_optout _pp*
AT Internet (Piano) ¦ developers.atinternet-solutions.com ¦ atuserid atauthority atidvisitor atidx tmst xtan xtant xtvrn xtidc pa_privacy pa_user _pcid _pctx _pprv pa_vid
Webtrends and Webtrekk ¦ webtrends.com ¦ WT_FPC ACOOKIE WEBTRENDS_ID wt3_eid wt3_sid wt_rla wtstp_* wteid_* wt_mcp_sid wt_nbg_Q3
etracker ¦ etracker.com ¦ et_coid et_oi et_oi_v2 et_oip et_allow_cookies et_id isSdEnabled _et_coid BT_pdc BT_sdc BT_ecl noWS_* GS3_v
Econda ¦ econda.de ¦ emos_jcsid emos_jcvid emos_jckamp emos_satid emos_optout
IVW and INFOnline ¦ infonline.de ¦ i00 ioam2018 ioma2018 iom_consent nuggAd NRefreshToken_i00 _ioam
StatCounter ¦ statcounter.com ¦ is_unique is_visitor_unique sc_is_visitor_unique _sc_cspv
Clicky ¦ clicky.com ¦ _jsuid _first_pageview _referrer_og _eventqueue cluid _custom_data_username heatmaps_g2g_* no_tracky_* unpoco_* clicky_olark clicky_optout
Woopra, Kissmetrics, GoSquared ¦ kissmetrics.io ¦ wooTracker wooMeta km_ai km_lv km_ni km_vs km_uq kvcd km_abi _gs_* GS_* _go_tr
Inspectlet, Lucky Orange, SessionCam, Smartlook, UXCam ¦ inspectlet.com ¦ __insp_wid __insp_nv __insp_ref __insp_sid __insp_slim __insp_targlpt __insp_targlpu __insp_norec_sess __insp_norec_howoften __insp_uid __insp_pad __insp_identity _lo_uid _lo_v _lo_bn _lo_np_* _lo_cid __lotl _lorid sessionCamId sc.Status sc.UserId SL_C_*_KEY SL_C_*_SID SL_C_*_VID SL_L_*_KEY SL_L_*_VID SL_L_*_SID
Optimizely ¦ support.optimizely.com ¦ optimizelyEndUserId optimizelySegments optimizelyBuckets optimizelyPendingLogEvents optimizelyDomainTestCookie optimizelyOptOut optimizelyRedirectData optimizelySession
VWO ¦ help.vwo.com ¦ _vwo_uuid _vwo_uuid_v2 _vwo_ds _vwo_sn _vwo_referrer _vis_opt_s _vis_opt_test_cookie _vis_opt_exp_* _vis_opt_out _vwo _vwo_ssm _vwo_global_opt_out _vwo_app_version_* vwoSn
AB Tasty, Kameleoon, Convert, Monetate, Dynamic Yield, Google Optimize ¦ docs.abtasty.com ¦ ABTasty ABTastySession ABTastyDomainTest ABTastyOptout ABTastyUA kameleoonVisitorCode kameleoonExperiment-* kameleoonSession _conv_v _conv_s _conv_r _conv_sptest mt.v mt.visits mt.sc _dy_* _dyid _dyjsession _dyid_server _dycnst _dycst _dyfs _dyuss_* dy_fs_page _dy_ses_load_seq _dy_c_exps _dy_soct _dy_toffset _dy_lu_ses _dy_c_att_exps
Split testing services ¦ launchdarkly.com ¦ ldsuppressreload _opt_awcid _opt_awmid _opt_awgid _opt_awkid _opt_utmc sqzl_* SQZL* statsig_stable_id gb_anonymous_id flagship_visitor_id
HubSpot ¦ knowledge.hubspot.com ¦ __hstc hubspotutk __hssc __hssrc __hs_opt_out __hs_do_not_track __hs_initial_opt_in hs_ab_test hs-messages-is-open hs-messages-hide-welcome-message messagesUtk
WordPress.com, Jetpack and Automattic ¦ automattic.com/cookies ¦ tk_ai tk_ai_explicit tk_lr tk_or tk_r3d tk_tc tk_qs tk_ni _wpndash
Quantum Metric, Glassbox, Decibel, Medallia ¦ community.quantummetric.com ¦ QuantumMetricSessionID QuantumMetricUserID QuantumMetricSessionLink _cls_v _cls_s _cls_cfg da_sid da_lid da_intState kampyle_userid kampyleUserSession kampyleSessionPageCounter kampyleUserSessionsCount kampyleUserPercentile kampyleInvitePresented mdLogger md_isSurveySubmittedInSession
Pendo, WalkMe, Userpilot, Appcues ¦ support.pendo.io ¦ _pendo_accountId.* _pendo_visitorId.* _pendo_meta.* _pendo_guides_blocked.* _pendo___sg__.* _pendo_utm.* wm-ueug wm-fgug wm-dmn-*
Tealium, Ensighten, Signal ¦ docs.tealium.com ¦ utag_main utag_main_* utag_env_* _st_bid TEAL TAPID trackingid
Qualtrics and survey tools ¦ qualtrics.com ¦ QSI_HistorySession QSI_SI_*_intercept QSI_CT QSI_DATA QSI_TestSessions_* fsr.s fsr.a _fsspl_ _fsuid _fsloc acs.t usprog_* survicate_* _surveymonkey_* attntv_mstore_email
Salesforce and Pardot ¦ help.salesforce.com ¦ visitor_id* pardot lpv* dwanonymous_* dwac_* cqcid __cq_uuid __cq_seg __cq_bc __cq_dnt _evga_* _sfid_*
Marketo and Eloqua ¦ experienceleague.adobe.com/docs/marketo ¦ _mkto_trk ELOQUA ELQSTATUS ELQSITEVISITED
Klaviyo, Mailchimp, ActiveCampaign, Omnisend, Braze ¦ help.klaviyo.com ¦ __kla_id kla_id _mcid mc_landing_site MCPopupClosed MCPopupSubscribed MCEvilPopupClosed prism_* ac_enable_tracking omnisendAnonymousID omnisendSessionID omnisendShopifyCart ab.storage.deviceId.* ab.storage.sessionId.* ab.storage.userId.* ab._gd
Intercom, Drift, Zendesk, LiveChat, Tawk, Olark, Crisp, Freshchat ¦ intercom.com/help ¦ intercom-id-* intercom-device-id-* drift_aid driftt_aid drift_eid driftt_sid drift_campaign_refresh __zlcmid __zlcprivacy __zlcstore __lc_cid __lc_cst __lc2_cid __lc2_cst __oauth_redirect_detector twk_idm_key TawkConnectionTime twk_uuid_* TawkCookie __tawkuuid hblid olfsk okblid wcsid _okbk _okdetect _oklv _ok _okac _okla _okgid crisp-client/* crisp-client* _fw_crm_v fc_sid LPVID LPSID-* LPVisitorID LPSessionID
Squarespace, Wix, Weebly, Webflow statistics ¦ support.squarespace.com ¦ ss_cid ss_cvr ss_cvt ss_cvisit ss_cpvisit ss_i18n _snow_id.* _snow_ses.* __is_mobile fedops.logger.sessionId fedops.logger.defaultOverrides TS_wix_test
Shopify statistics ¦ shopify.com/legal/cookies ¦ _shopify_y _shopify_s _shopify_sa_t _shopify_sa_p _orig_referrer _landing_page _shopify_fs _shopify_d _shopify_evids _s _y _shopify_analytics _shopify_marketing
WooCommerce attribution ¦ woocommerce.com/document ¦ sbjs_migrations sbjs_current_add sbjs_session sbjs_first_add sbjs_current sbjs_first sbjs_udata wc_visitor
Magento and Adobe Commerce statistics ¦ experienceleague.adobe.com/docs/commerce ¦ mg_dnt dataservices_customer_id dataservices_cart_id dataservices_product_context recently_viewed_product recently_viewed_product_previous recently_compared_product recently_compared_product_previous product_data_storage
TYPO3, Drupal and Moodle statistics ¦ drupal.org ¦ Drupal.visitor.* MOODLEID_ MOODLEID1_
LinkedIn insight and site statistics ¦ linkedin.com/legal/l/cookie-table ¦ li_giant li_oatml AnalyticsSyncHistory
nginx userid module ¦ nginx.org/en/docs/http/ngx_http_userid_module.html ¦ ~uid
Rambler, LiveInternet, Mail.ru and Sape counters ¦ top.mail.ru ¦ ruid top100_id t3_sid_* t2_sid_* last_visit adtech_uid tmr_lvid tmr_lvidTS tmr_detect tmr_reqNum ~VID FTID
`
